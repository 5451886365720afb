package ordnung.hub.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who waits at this moment.
 *
 * @param longest   null: nobody waits
 * @param channels  those in which somebody waits, the longest wait first
 * @param people    responsible for those who wait, likewise; nobody's are a line too
 */
public record WaitingNow(Instant at, long waiting, long overdue, @Nullable Waiter longest, List<Line> channels, List<Line> people) {
    public static final String NOBODY = "nobody";

    /** @param key  the channel; the person's id, or {@code nobody} @param name  of a person; "" for all else */
    public record Line(String key, String name, long waiting, long overdue, Instant since) {
    }

    /** @param soonAt  when the wait becomes urgent; null: the shop does not open again */
    public record Waiter(UUID conversationId, String channel, String customer, Instant waitingSince, @Nullable Instant soonAt, @Nullable Instant dueAt,
                         boolean overdue, @Nullable String assignee) {
    }

    /** How many are nobody's. */
    public long nobodys() {
        return people.stream().filter(line -> line.key().equals(NOBODY)).mapToLong(Line::waiting).sum();
    }
}
