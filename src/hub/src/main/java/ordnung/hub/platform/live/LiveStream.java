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
    private final LiveFormat format;
    private long position;
    private boolean busy;
    private boolean ended;

    LiveStream(LiveFeed feed, HttpServerResponse response, Context context, LiveFormat format, long position) {
        this.feed = feed;
        this.response = response;
        this.context = context;
        this.format = format;
        this.position = position;
    }

    void begin() {
        feed.open(this);
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
                response.write(format.beat());
            }
        });
    }

    /** Without an id, so that the browser's own position stays where it is. */
    void moment(Buffer event) {
        context.runOnContext(go -> {
            if (!ended && !response.closed() && !response.writeQueueFull() && format == LiveFormat.BUNDLES) {
                response.write(event);
            }
        });
    }

    private void goOn() {
        busy = false;
        step();
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
        List<Entry> some = entries.subList(0, Math.min(LiveFeed.PAGE, entries.size()));
        position = some.get(some.size() - 1).id();
        response.write(format.bytes(some));
        if (response.writeQueueFull()) {
            busy = true;
        } else if (some.size() < entries.size()) {
            advance();
        } else if (some.size() < LiveFeed.PAGE && format.pauseMillis() > 0) {
            busy = true;
            context.owner().setTimer(format.pauseMillis(), over -> context.runOnContext(go -> goOn()));
        }
    }
}
