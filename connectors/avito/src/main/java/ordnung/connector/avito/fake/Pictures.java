package ordnung.connector.avito.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/** Pictures that were uploaded, each answered with its addresses by size under its id. */
final class Pictures {
    private final MediaShelf media;
    private final URI base;
    private final Map<String, String> mediaById = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    Pictures(MediaShelf media, URI base) {
        this.media = media;
        this.base = base;
    }

    Answer take(Recorded request) {
        Part file = request.parts().get(0);
        String type = Optional.ofNullable(file.contentType()).orElse("image/jpeg");
        String id = "12345.played" + count.incrementAndGet();
        String mediaId = media.put(type, file.bytes()).id();
        mediaById.put(id, mediaId);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject(id).put("1280x960", base + "/files/" + mediaId);
        return Answer.json(200, answer);
    }

    boolean known(String id) {
        return mediaById.containsKey(id);
    }

    @Nullable String media(String id) {
        return mediaById.get(id);
    }

    ObjectNode content(@Nullable String mediaId) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("image").putObject("sizes").put("1280x960", base + "/files/" + mediaId);
        return content;
    }
}
