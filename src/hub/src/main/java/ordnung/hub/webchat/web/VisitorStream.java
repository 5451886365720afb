package ordnung.hub.webchat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;
import ordnung.hub.webchat.VisitorReader;
import ordnung.hub.webchat.VisitorReader.Slice;
import ordnung.hub.webchat.store.VisitorThreads.Name;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's open tab. All of it runs on the response's own context; what is told is read when there is something to tell, so that a slow reader costs
 * no memory.
 */
final class VisitorStream {
    private final VisitorReader reader;
    private final ObjectMapper json;
    private final HttpServerResponse response;
    private final Context context;
    private final Name visitor;
    private final Runnable left;
    private volatile @Nullable UUID conversation;
    private long position;
    private boolean stale = true;
    private boolean busy;
    private boolean ended;

    VisitorStream(VisitorReader reader, ObjectMapper json, HttpServerResponse response, Context context, Name visitor, long position, Runnable left) {
        this.reader = reader;
        this.json = json;
        this.response = response;
        this.context = context;
        this.visitor = visitor;
        this.position = position;
        this.left = left;
    }

    Name visitor() {
        return visitor;
    }

    @Nullable UUID conversation() {
        return conversation;
    }

    void begin() {
        response.closeHandler(closed -> end());
        response.exceptionHandler(broken -> end());
        response.drainHandler(drained -> step());
        response.write("id: " + position + "\nevent: hello\ndata: {}\n\n");
    }

    /** The visitor has a conversation: what is in it is told. */
    void speaks(UUID found) {
        conversation = found;
        context.runOnContext(go -> {
            stale = true;
            step();
        });
    }

    /** @param before  up to which everything was told already to whoever had nothing to be told */
    void changed(long before) {
        context.runOnContext(go -> {
            if (!stale && !busy) {
                position = Math.max(position, before);
            }
            stale = true;
            step();
        });
    }

    void beat() {
        context.runOnContext(go -> {
            if (!ended && !response.writeQueueFull()) {
                response.write(": \n\n");
            }
        });
    }

    void end() {
        context.runOnContext(go -> {
            if (!ended) {
                ended = true;
                left.run();
                if (!response.closed()) {
                    response.end();
                }
            }
        });
    }

    private void step() {
        UUID where = conversation;
        if (!stale || busy || ended || where == null || response.closed() || response.writeQueueFull()) {
            return;
        }
        busy = true;
        stale = false;
        reader.since(visitor, where, position).subscribe().with(slice -> context.runOnContext(go -> told(slice)), fault -> end());
    }

    private void told(Slice slice) {
        busy = false;
        if (ended || response.closed()) {
            return;
        }
        position = slice.position();
        if (!slice.items().isEmpty() || slice.anew()) {
            response.write("id: " + position + "\nevent: messages\ndata: " + written(slice) + "\n\n");
        }
        step();
    }

    private String written(Slice slice) {
        try {
            return json.writeValueAsString(slice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Messages are plain values", e);
        }
    }
}
