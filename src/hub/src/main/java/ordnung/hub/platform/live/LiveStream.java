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
final class LiveStream {
    private final LiveFeed feed;
    private final HttpServerResponse response;
    private final Context context;
    private long position;
    private boolean busy;
    private boolean ended;

    LiveStream(LiveFeed feed, HttpServerResponse response, Context context, long position) {
        this.feed = feed;
        this.response = response;
        this.context = context;
        this.position = position;
    }

    void begin() {
        feed.open(this);
        response.closeHandler(closed -> end());
        response.exceptionHandler(broken -> end());
        response.drainHandler(drained -> {
            busy = false;
            step();
        });
        advance();
    }

    /** There may be more. From any thread. */
    void advance() {
        context.runOnContext(go -> step());
    }

    void end() {
        feed.close(this);
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
                response.write(": \n\n");
            }
        });
    }

    private void step() {
        if (busy || ended || response.closed()) {
            return;
        }
        List<Entry> next = feed.recentAfter(position);
        if (next == null) {
            readOwn();
        } else {
            write(next);
        }
    }

    private void readOwn() {
        busy = true;
        feed.after(position).subscribe().with(page -> context.runOnContext(go -> {
            busy = false;
            write(page);
            if (!page.isEmpty()) {
                step();
            }
        }), fault -> context.runOnContext(go -> {
            busy = false;
            end();
        }));
    }

    private void write(List<Entry> entries) {
        if (entries.isEmpty() || ended) {
            return;
        }
        Buffer bytes = Buffer.buffer();
        int n = 0;
        for (Entry entry : entries) {
            bytes.appendBuffer(entry.bytes());
            position = entry.id();
            if (++n == LiveFeed.PAGE) {
                break;
            }
        }
        response.write(bytes);
        if (response.writeQueueFull()) {
            busy = true;
        } else if (n < entries.size()) {
            advance();
        }
    }
}
