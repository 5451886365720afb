package ordnung.hub.platform.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import ordnung.hub.platform.live.LiveFeed.Entry;

/** Each change as an event of its own, of its own type, at once: the public contract. */
final class EventStream extends LiveStream {
    private final LiveFeed feed;

    EventStream(LiveFeed feed, HttpServerResponse response, Context context, long position) {
        super(feed, response, context, ": \n\n", position);
        this.feed = feed;
    }

    @Override
    void begin() {
        feed.open(this);
        super.begin();
    }

    @Override
    void end() {
        feed.close(this);
        super.end();
    }

    @Override
    void next(long position) {
        List<Entry> entries = feed.recentAfter(position);
        if (entries == null) {
            readOwn(Long.MAX_VALUE);
        } else if (!entries.isEmpty()) {
            List<Entry> some = entries.subList(0, Math.min(LiveFeed.PAGE, entries.size()));
            tell(bytes(some), some.get(some.size() - 1).id());
        }
    }

    @Override
    Buffer bytes(List<Entry> some) {
        Buffer all = Buffer.buffer();
        some.forEach(entry -> all.appendBuffer(entry.bytes()));
        return all;
    }
}
