package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import org.jspecify.annotations.Nullable;

/** Message objects as VK writes them ({@code dev.vk.com/reference/objects/message}). Files lie on a shelf with an address of its own. */
final class Drafts {
    private static final String KEY = "samplekey";

    private final String files;

    /** @param files  address below which the shelf's files can be had */
    Drafts(String files) {
        this.files = files;
    }

    /** @param from  the person, or the community as a negative number */
    static ObjectNode message(long id, long peer, long from, String text, Instant at) {
        ObjectNode message = Replies.object().put("date", at.getEpochSecond()).put("from_id", from).put("id", id)
                .put("version", 10_000_000L + id).put("out", from < 0 ? 1 : 0).put("important", false).put("is_hidden", false)
                .put("conversation_message_id", Ids.numberInDialogue(id)).put("peer_id", peer).put("random_id", 0).put("text", text);
        message.putArray("attachments");
        message.putArray("fwd_messages");
        return message;
    }

    static void reply(ObjectNode message, @Nullable String target) {
        if (target != null) {
            long id = Ids.id(target);
            message.putObject("reply_message").put("id", id).put("conversation_message_id", Ids.numberInDialogue(id))
                    .put("peer_id", message.path("peer_id").asLong()).put("from_id", message.path("from_id").asLong())
                    .put("date", message.path("date").asLong()).put("text", "").putArray("attachments");
        }
    }

    void photo(ObjectNode message, Media media) {
        ObjectNode photo = attachment(message, "photo", media).put("album_id", -3).put("text", "").put("has_tags", false)
                .put("date", message.path("date").asLong());
        photo.putArray("sizes").addObject().put("type", "s").put("width", 75).put("height", 56).put("url", url(media));
        photo.withArray("sizes").addObject().put("type", "w").put("width", 1280).put("height", 960).put("url", url(media));
    }

    void voice(ObjectNode message, Media media) {
        attachment(message, "audio_message", media).put("duration", 3).put("link_ogg", url(media)).put("link_mp3", url(media))
                .putArray("waveform").add(1).add(5).add(2);
    }

    void document(ObjectNode message, Media media, String name) {
        attachment(message, "doc", media).put("title", name).put("size", media.bytes().length).put("date", message.path("date").asLong())
                .put("ext", name.substring(name.lastIndexOf('.') + 1)).put("type", 8).put("url", url(media));
    }

    static void place(ObjectNode message, double latitude, double longitude, @Nullable String name, @Nullable String address) {
        ObjectNode geo = message.putObject("geo").put("type", "point");
        geo.putObject("coordinates").put("latitude", latitude).put("longitude", longitude);
        if (name != null || address != null) {
            geo.putObject("place").put("title", name).put("address", address);
        }
    }

    private static ObjectNode attachment(ObjectNode message, String type, Media media) {
        return message.withArray("attachments").addObject().put("type", type).putObject(type).put("id", Long.parseLong(media.id()))
                .put("owner_id", message.path("from_id").asLong()).put("access_key", KEY);
    }

    private String url(Media media) {
        return files + media.id();
    }
}
