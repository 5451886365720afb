package ordnung.host;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The durable memory of how far each feed has been asked, kept by the hub. One process at a time holds a feed. */
public interface PollCursors {

    record Feed(String accountId, String key) {
    }

    /** @param failures  in a row, since it last went well */
    record Taken(Feed feed, @Nullable String cursor, int failures) {
    }

    /** Those that are due and that nobody else holds, now held for {@code lease}. */
    Uni<List<Taken>> take(List<Feed> wanted, Duration lease);

    /** Goes on holding. Who does not for a lease's length is taken for dead. */
    Uni<Void> hold(List<Feed> held, Duration lease);

    /** Everything up to {@code cursor} is durable. @param next  when to ask again; the feed is let go until then */
    Uni<Void> keep(Feed feed, String cursor, Instant next);

    /**
     * There is something to be had: asked at once, or as soon as the ask under way has ended. What has just failed keeps its pause, which may be
     * the provider's wish.
     */
    Uni<Void> wake(List<Feed> feeds);

    /** It did not go well: asked again from the same place. */
    Uni<Void> postpone(Feed feed, Instant next);
}
