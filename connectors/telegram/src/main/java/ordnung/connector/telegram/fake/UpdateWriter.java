package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongSupplier;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger.Person;
import org.jspecify.annotations.Nullable;

/** Writes what somebody does in a chat with the bot as Telegram tells it ({@code core.telegram.org/bots/api#update}). */
final class UpdateWriter {
    private final LongSupplier updateIds;
    private final MediaShelf media;
    private final Function<String, @Nullable ObjectNode> known;

    /** @param known  a message of the shop's by its id, or null */
    UpdateWriter(LongSupplier updateIds, MediaShelf media, Function<String, @Nullable ObjectNode> known) {
        this.updateIds = updateIds;
        this.media = media;
        this.known = known;
    }

    ObjectNode update(Person person, String id, Deed deed, Instant at) {
        ObjectNode update = object().put("update_id", updateIds.getAsLong());
        if (deed instanceof Deed.Press press) {
            update.set("callback_query", press(person, id, press));
        } else if (deed instanceof Deed.Edit edit) {
            update.set("edited_message", message(person, edit.target(), at).put("edit_date", at.getEpochSecond()).put("text", edit.text()));
        } else {
            update.set("message", content(message(person, id, at), deed));
        }
        return update;
    }

    private ObjectNode content(ObjectNode message, Deed deed) {
        if (deed instanceof Deed.Text text) {
            if (text.replyTo() != null) {
                message.set("reply_to_message", shown(text.replyTo()));
            }
            return message.put("text", text.text());
        } else if (deed instanceof Deed.Photo photo) {
            file(message.putArray("photo").addObject(), photo.mediaId(), null).put("width", 1280).put("height", 960);
            return photo.caption() == null ? message : message.put("caption", photo.caption());
        } else if (deed instanceof Deed.Voice voice) {
            file(message.putObject("voice"), voice.mediaId(), "mime_type").put("duration", 5);
            return message;
        } else if (deed instanceof Deed.Document document) {
            file(message.putObject("document"), document.mediaId(), "mime_type").put("file_name", document.fileName());
            return message;
        } else if (deed instanceof Deed.Place place) {
            return place(message, place);
        }
        throw new UnsupportedOperationException("Telegram tells a bot nothing of " + deed.getClass().getSimpleName());
    }

    private static ObjectNode place(ObjectNode message, Deed.Place place) {
        if (place.name() != null || place.address() != null) {
            ObjectNode venue = message.putObject("venue").put("title", place.name() == null ? place.address() : place.name())
                    .put("address", place.address() == null ? "" : place.address());
            venue.putObject("location").put("latitude", place.latitude()).put("longitude", place.longitude());
        }
        message.putObject("location").put("latitude", place.latitude()).put("longitude", place.longitude());
        return message;
    }

    private ObjectNode file(ObjectNode part, String mediaId, @Nullable String type) {
        Media file = media.get(mediaId).orElseThrow(() -> new IllegalArgumentException("no such media"));
        part.put("file_id", mediaId).put("file_unique_id", "u" + mediaId).put("file_size", file.bytes().length);
        return type == null ? part : part.put(type, file.mimeType());
    }

    private ObjectNode press(Person person, String id, Deed.Press press) {
        ObjectNode query = object().put("id", id);
        query.set("from", user(person));
        query.set("message", shown(press.target()));
        return query.put("chat_instance", "-" + person.id()).put("data", press.buttonId());
    }

    /** A message as it is shown beside another; what is too old to be known comes without its content. */
    private ObjectNode shown(String id) {
        ObjectNode message = known.apply(id);
        if (message != null) {
            return message;
        }
        ObjectNode old = object().put("message_id", Ids.number(id)).put("date", 0);
        old.putObject("chat").put("id", Ids.chat(id)).put("type", "private");
        return old;
    }

    private static ObjectNode message(Person person, String id, Instant at) {
        ObjectNode message = object().put("message_id", Ids.number(id)).put("date", at.getEpochSecond());
        message.set("from", user(person));
        message.set("chat", chat(person));
        return message;
    }

    static ObjectNode chat(Person person) {
        return named(object().put("id", Long.parseLong(person.id())).put("type", "private"), person);
    }

    private static ObjectNode user(Person person) {
        return named(object().put("id", Long.parseLong(person.id())).put("is_bot", false), person).put("language_code", "ru");
    }

    private static ObjectNode named(ObjectNode node, Person person) {
        node.put("first_name", person.name());
        return person.username() == null ? node : node.put("username", person.username());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
