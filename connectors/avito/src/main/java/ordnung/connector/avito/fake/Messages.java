package ordnung.connector.avito.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.Messenger.Person;

/** Writes messages as Avito's webhook brings them ({@code WebhookMessage}). Half a surrogate pair goes as an escape, which JSON allows. */
public final class Messages {
    public static final long ITEM = 1_768_287_444L;
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final URI base;

    public Messages(URI base) {
        this.base = base;
    }

    public static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static ObjectNode envelope(ObjectNode message, Instant at) {
        ObjectNode envelope = object().put("id", UUID.randomUUID().toString()).put("version", "v3.0.0").put("timestamp", at.getEpochSecond());
        envelope.putObject("payload").put("type", "message").set("value", message);
        return envelope;
    }

    /** Of any type. @param author  the account's own number for what the shop wrote elsewhere */
    public static ObjectNode message(String chat, String id, String author, String type, Instant at) {
        ObjectNode message = object().put("id", id).put("chat_id", chat).put("user_id", Long.parseLong(FakeAvito.USER)).put("author_id", Long.parseLong(author))
                .put("created", at.getEpochSecond()).put("published_at", at.truncatedTo(ChronoUnit.SECONDS).toString()).put("chat_type", "u2i")
                .put("item_id", ITEM).putNull("read").put("type", type);
        message.putObject("content");
        return message;
    }

    public ObjectNode of(Person person, String id, Deed deed, Instant at) {
        String chat = Chats.chat(person.id());
        if (deed instanceof Deed.Deletion deletion) {
            return message(chat, deletion.target(), person.id(), "deleted", at);
        }
        ObjectNode message = message(chat, id, person.id(), type(deed), at);
        ObjectNode content = (ObjectNode) message.get("content");
        if (deed instanceof Deed.Text text) {
            content.put("text", text.text());
        } else if (deed instanceof Deed.Photo photo) {
            content.putObject("image").putObject("sizes").put("140x105", base + "/files/" + photo.mediaId() + "-small")
                    .put("1280x960", base + "/files/" + photo.mediaId());
        } else if (deed instanceof Deed.Voice voice) {
            content.putObject("voice").put("voice_id", voice.mediaId());
        } else if (deed instanceof Deed.Place place) {
            content.putObject("location").put("kind", "street").put("lat", place.latitude()).put("lon", place.longitude())
                    .put("title", place.name()).put("text", place.address());
        }
        return message;
    }

    private static String type(Deed deed) {
        if (deed instanceof Deed.Text) {
            return "text";
        } else if (deed instanceof Deed.Photo) {
            return "image";
        } else if (deed instanceof Deed.Voice) {
            return "voice";
        } else if (deed instanceof Deed.Place) {
            return "location";
        }
        throw new UnsupportedOperationException("Avito tells the shop nothing of a " + deed.getClass().getSimpleName());
    }

    Answer voice(String id) {
        ObjectNode answer = object();
        answer.putObject("voices_urls").put(id, base + "/files/" + id);
        return Answer.json(200, answer);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
