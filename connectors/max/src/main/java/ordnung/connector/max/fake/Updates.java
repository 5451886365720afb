package ordnung.connector.max.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Messenger.Person;
import org.jspecify.annotations.Nullable;

/** Writes updates as MAX does ({@code dev.max.ru/docs-api/objects/Update}): half a surrogate pair goes as an escape, which JSON allows. */
public final class Updates {
    static final long BOT = 229_229_229L;
    /** A person's dialog has a number of its own, that can be told from theirs. */
    private static final long DIALOGS = 500_000_000_000L;
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final MediaShelf media;
    private final URI base;
    private final AtomicInteger count = new AtomicInteger();

    public Updates(MediaShelf media, URI base) {
        this.media = media;
        this.base = base;
    }

    public static byte[] bytes(JsonNode update) {
        try {
            return JSON.writeValueAsBytes(update);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The number of somebody's dialog with the bot. */
    public static long chat(long userId) {
        return userId + DIALOGS;
    }

    static long customer(long chat) {
        return chat - DIALOGS;
    }

    static ObjectNode bot() {
        return object().put("user_id", BOT).put("first_name", "Sample shop").put("username", "sample_shop_bot").put("is_bot", true)
                .put("last_activity_time", 1_775_053_249_000L).put("name", "Sample shop");
    }

    public static ObjectNode user(Person person) {
        return object().put("user_id", Long.parseLong(person.id())).put("first_name", person.name()).put("username", person.username())
                .put("is_bot", false).put("last_activity_time", 1_775_053_249_000L).put("name", person.name());
    }

    public ObjectNode of(Person person, String id, Deed deed, Instant at) {
        if (deed instanceof Deed.Deletion deletion) {
            return update("message_removed", at).put("message_id", deletion.target()).put("chat_id", chat(person)).put("user_id", Long.parseLong(person.id()));
        } else if (deed instanceof Deed.Press press) {
            return press(person, id, press, at);
        } else if (deed instanceof Deed.Edit edit) {
            ObjectNode update = update("message_edited", at);
            update.set("message", message(person, body(edit.target(), at).put("text", edit.text()), at));
            return update;
        }
        ObjectNode body = body(id, at);
        ObjectNode message = message(person, body, at);
        says(body, message, deed);
        ObjectNode update = update("message_created", at).put("user_locale", "ru");
        update.set("message", message);
        return update;
    }

    private void says(ObjectNode body, ObjectNode message, Deed deed) {
        if (deed instanceof Deed.Text text) {
            body.put("text", text.text());
            if (text.replyTo() != null) {
                message.putObject("link").put("type", "reply").putObject("message").put("mid", text.replyTo()).put("seq", 1).put("text", "…");
            }
        } else if (deed instanceof Deed.Photo photo) {
            body.put("text", photo.caption() == null ? "" : photo.caption());
            file(body, "image", photo.mediaId(), null).put("photo_id", Long.parseLong(photo.mediaId()));
        } else if (deed instanceof Deed.Voice voice) {
            file(body.put("text", ""), "audio", voice.mediaId(), null);
        } else if (deed instanceof Deed.Document document) {
            file(body.put("text", ""), "file", document.mediaId(), document.fileName());
        } else if (deed instanceof Deed.Place place) {
            body.put("text", "").putArray("attachments").addObject().put("type", "location").put("latitude", place.latitude())
                    .put("longitude", place.longitude());
        } else {
            throw new UnsupportedOperationException("MAX tells the shop nothing of a " + deed.getClass().getSimpleName());
        }
    }

    private ObjectNode file(ObjectNode body, String type, String mediaId, @Nullable String name) {
        ObjectNode attachment = body.putArray("attachments").addObject().put("type", type);
        if (name != null) {
            attachment.put("filename", name).put("size", media.get(mediaId).map(found -> found.bytes().length).orElse(0));
        }
        return attachment.putObject("payload").put("url", base + "/files/" + mediaId).put("token", mediaId);
    }

    private ObjectNode press(Person person, String id, Deed.Press press, Instant at) {
        ObjectNode update = update("message_callback", at).put("user_locale", "ru");
        ObjectNode callback = update.putObject("callback").put("timestamp", at.toEpochMilli()).put("callback_id", "callback-" + id)
                .put("payload", press.buttonId());
        callback.set("user", user(person));
        ObjectNode body = body(press.target(), at).put("text", "…");
        body.putArray("attachments").addObject().put("type", "inline_keyboard").putObject("payload").putArray("buttons").addArray().addObject()
                .put("type", "callback").put("text", press.title()).put("payload", press.buttonId());
        ObjectNode message = object().put("timestamp", at.toEpochMilli());
        message.set("recipient", recipient(chat(person), Long.parseLong(person.id())));
        message.set("body", body);
        message.set("sender", bot());
        update.set("message", message);
        return update;
    }

    /** What MAX answers to a message of the bot's. */
    static ObjectNode sent(String mid, long chat, JsonNode asked) {
        ObjectNode message = object().put("timestamp", System.currentTimeMillis());
        message.set("recipient", recipient(chat, customer(chat)));
        message.set("sender", bot());
        message.putObject("body").put("mid", mid).put("seq", System.currentTimeMillis() << 16).put("text", asked.path("text").asText(""));
        ObjectNode result = object();
        result.set("message", message);
        return result;
    }

    private static ObjectNode message(Person person, ObjectNode body, Instant at) {
        ObjectNode message = object().put("timestamp", at.toEpochMilli());
        message.set("sender", user(person));
        message.set("recipient", recipient(chat(person), BOT));
        message.set("body", body);
        return message;
    }

    /** MAX's numbers of messages are beyond what a double holds. */
    private ObjectNode body(String mid, Instant at) {
        return object().put("mid", mid).put("seq", (at.toEpochMilli() << 16) + (count.incrementAndGet() & 0xFFFF));
    }

    private static ObjectNode recipient(long chat, long user) {
        return object().put("chat_id", chat).put("chat_type", "dialog").put("user_id", user);
    }

    public static ObjectNode update(String type, Instant at) {
        return object().put("update_type", type).put("timestamp", at.toEpochMilli());
    }

    private static long chat(Person person) {
        return chat(Long.parseLong(person.id()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
