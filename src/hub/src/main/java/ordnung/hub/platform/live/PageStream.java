package ordnung.hub.platform.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import ordnung.hub.platform.live.LiveFeed.Entry;
import ordnung.hub.platform.web.Language;

/** A page of the browser: it is told in bundles. */
final class PageStream extends LiveStream {
    private final Bundles bundles;
    private final Language language;

    PageStream(LiveFeed feed, Bundles bundles, HttpServerResponse response, Context context, Language language, long position) {
        super(feed, response, context, "event: beat\ndata: .\n\n", position);
        this.bundles = bundles;
        this.language = language;
    }

    Language language() {
        return language;
    }

    @Override
    void begin() {
        bundles.open(this);
        super.begin();
    }

    @Override
    void end() {
        bundles.close(this);
        super.end();
    }

    @Override
    void next(long position) {
        Bundle next = bundles.after(position);
        long made = bundles.position();
        if (next != null) {
            tell(next.bytes(language), next.position());
        } else if (position < made) {
            readOwn(made);
        }
    }

    /** What is read late comes without its rows: they may have changed again since. */
    @Override
    Buffer bytes(List<Entry> some) {
        return Bundle.write(some, null);
    }
}
