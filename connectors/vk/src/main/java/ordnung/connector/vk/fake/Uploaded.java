package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;

/** The three steps in which a file comes to VK: where to, the file itself, keep it. */
final class Uploaded {
    private static final String KEY = "keptkey";

    private final MediaShelf shelf;
    private final long owner;

    Uploaded(MediaShelf shelf, long groupId) {
        this.shelf = shelf;
        this.owner = -groupId;
    }

    /** On the same host that was asked. @param type  photo, doc or audio_message */
    Answer server(Recorded request, String type) {
        return Replies.of(Replies.object().put("upload_url", "http://" + request.header("host").orElse("127.0.0.1") + "/upload/" + type)
                .put("album_id", -64).put("user_id", 0).put("group_id", -owner));
    }

    Answer take(Recorded request) {
        Part file = request.parts().get(0);
        String id = shelf.put(Optional.ofNullable(file.contentType()).orElse("application/octet-stream"), file.bytes()).id();
        String type = request.path().substring("/upload/".length());
        ObjectNode taken = Replies.object();
        return Answer.json(200, type.equals("photo")
                ? taken.put("server", 7).put("photo", "[{\"id\":\"" + id + "\"}]").put("hash", "samplehash")
                : taken.put("file", id + "|" + type));
    }

    Answer keepPhoto(Map<String, String> form) {
        ObjectNode photo = Replies.object().put("id", Long.parseLong(form.get("photo").replaceAll("[^0-9]", ""))).put("owner_id", owner)
                .put("album_id", -64).put("date", 1).put("has_tags", false).put("access_key", KEY);
        return Replies.of(JsonNodeFactory.instance.arrayNode().add(photo));
    }

    Answer keepDocument(Map<String, String> form) {
        String[] taken = form.get("file").split("\\|");
        ObjectNode kept = Replies.object().put("type", taken[1]);
        kept.set(taken[1], document(taken[0], form.getOrDefault("title", "voice.ogg")));
        return Replies.of(kept);
    }

    private JsonNode document(String id, String title) {
        return Replies.object().put("id", Long.parseLong(id)).put("owner_id", owner).put("title", title).put("access_key", KEY);
    }

    /** The shelf's number within {@code doc-1_700_key}. */
    static String mediaId(String attachment) {
        return attachment.replaceFirst("^[a-z]+-?[0-9]+_", "").replaceFirst("_.*$", "");
    }
}
