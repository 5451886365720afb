package ordnung.hub.platform.live;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import ordnung.hub.platform.live.LiveFeed.Entry;

/** How changes are told. */
enum LiveFormat {
    /** Each change as an event of its own, of its own type, at once: the public contract. */
    EVENTS {
        @Override
        Buffer bytes(List<Entry> some) {
            Buffer all = Buffer.buffer();
            some.forEach(entry -> all.appendBuffer(entry.bytes()));
            return all;
        }

        @Override
        String beat() {
            return ": \n\n";
        }

        @Override
        long pauseMillis() {
            return 0;
        }
    },
    /**
     * What came together as one event {@code changes} with a JSON array, the first at once and further ones a few times a second: a page
     * would spend more on being woken for each than on what it shows.
     */
    BUNDLES {
        @Override
        Buffer bytes(List<Entry> some) {
            Buffer all = Buffer.buffer("id: " + some.get(some.size() - 1).id() + "\nevent: changes\ndata: [");
            for (int i = 0; i < some.size(); i++) {
                all.appendString(i == 0 ? "" : ",").appendBuffer(some.get(i).json());
            }
            return all.appendString("]\n\n");
        }

        @Override
        String beat() {
            return "event: beat\ndata: .\n\n";
        }

        @Override
        long pauseMillis() {
            return 200;
        }
    };

    /** @param some  at least one, in their order */
    abstract Buffer bytes(List<Entry> some);

    /** Said while nothing happens, so that nobody in between closes the stream; a page that does not hear it knows that the stream is dead. */
    abstract String beat();

    /** How long a stream that is up to date rests after it told something. */
    abstract long pauseMillis();
}
