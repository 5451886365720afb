package ordnung.hub.platform.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import ordnung.hub.platform.live.LiveFeed.Entry;

/**
 * One open browser or integration. All of it runs on the response's own context, so nothing is written twice or out of order. A reader that is
 * too slow is not waited for in memory: it goes on from its own position when it has drained.
 */
abstract class LiveStream {
    private final LiveFeed feed;
    private final HttpServerResponse response;
    private final Context context;
    private final String beat;
    private long position;
    private boolean busy;
    private boolean ended;

    /** @param beat  said while nothing happens, so that nobody in between closes the stream; a page that does not hear it knows that the stream is dead */
    LiveStream(LiveFeed feed, HttpServerResponse response, Context context, String beat, long position) {
        this.feed = feed;
        this.response = response;
        this.context = context;
        this.beat = beat;
        this.position = position;
    }

    void begin() {
        response.closeHandler(closed -> end());
        response.exceptionHandler(broken -> end());
        response.drainHandler(drained -> goOn());
        advance();
    }

    /** There may be more. From any thread. */
    void advance() {
        context.runOnContext(go -> step());
    }

    void end() {
        context.runOnContext(go -> {
            if (!ended) {
                ended = true;
                response.end();
            }
        });
    }

    void beat() {
        context.runOnContext(go -> {
            if (!ended && !response.writeQueueFull()) {
                response.write(beat);
            }
        });
    }

    /** Without an id, so that the browser's own position stays where it is. Who is slow goes without. */
    void moment(Buffer event) {
        context.runOnContext(go -> {
            if (!ended && !response.closed() && !response.writeQueueFull()) {
                response.write(event);
            }
        });
    }

    /** Tells what comes after a position by {@link #tell} or {@link #readOwn}, or nothing where there is nothing. */
    abstract void next(long position);

    /** Entries that this one reads for itself. */
    abstract Buffer bytes(List<Entry> some);

    private void goOn() {
        busy = false;
        step();
    }

    private void step() {
        if (!busy && !ended && !response.closed()) {
            next(position);
        }
    }

    /** @param until  the last position to be told */
    void readOwn(long until) {
        busy = true;
        feed.after(position).subscribe().with(page -> context.runOnContext(go -> {
            busy = false;
            List<Entry> some = page.stream().filter(entry -> entry.id() <= until).toList();
            if (!some.isEmpty()) {
                tell(bytes(some), some.get(some.size() - 1).id());
            }
        }), fault -> context.runOnContext(go -> {
            busy = false;
            end();
        }));
    }

    void tell(Buffer bytes, long upTo) {
        if (ended) {
            return;
        }
        position = upTo;
        response.write(bytes);
        if (response.writeQueueFull()) {
            busy = true;
        } else {
            advance();
        }
    }
}
