package ordnung.connector.max.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/** Where files are brought. Sound and video have their token before they are there, images and documents after. */
final class Uploads {
    static final String PATH = "/upload/";

    private final MediaShelf media;
    private final URI base;
    private final Map<String, String> mediaByToken = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    Uploads(MediaShelf media, URI base) {
        this.media = media;
        this.base = base;
    }

    Answer where(String type) {
        String token = "token-" + count.incrementAndGet();
        var answer = JsonNodeFactory.instance.objectNode().put("url", base + PATH + type + "/" + token);
        return Answer.json(200, early(type) ? answer.put("token", token) : answer);
    }

    Answer take(Recorded request) {
        String[] path = request.path().substring(PATH.length()).split("/");
        Part file = request.parts().get(0);
        String type = Optional.ofNullable(file.contentType()).orElse("application/octet-stream");
        mediaByToken.put(path[1], media.put(type, file.bytes()).id());
        if (early(path[0])) {
            return Answer.text(200, "<retval>1</retval>");
        }
        var token = JsonNodeFactory.instance.objectNode().put("token", path[1]);
        return Answer.json(200, path[0].equals("image") ? photos(token) : token);
    }

    /** The file that an attachment of a message names, or null. */
    @Nullable String media(JsonNode payload) {
        Iterator<JsonNode> photos = payload.path("photos").elements();
        JsonNode named = photos.hasNext() ? photos.next() : payload;
        return mediaByToken.get(named.path("token").asText());
    }

    private static boolean early(String type) {
        return type.equals("video") || type.equals("audio");
    }

    private static JsonNode photos(JsonNode token) {
        return JsonNodeFactory.instance.objectNode().set("photos", JsonNodeFactory.instance.objectNode().set("0", token));
    }
}
