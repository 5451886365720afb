package ordnung.hub.inbox.store;

import ordnung.hub.inbox.ResponseClock.Limits;
import ordnung.hub.platform.Time;

/** Asks the database who has waited for too long, by the rules of the clock: the closest rule that fits a conversation decides. */
public final class Late {

    private Late() {
    }

    /** A condition on the conversation {@code c}; its parameters are the four of {@link #values}, from {@code $first} on. */
    public static String condition(int first) {
        return """
                c.waiting_since <= (select case when c.first_answered_at is null then r.first else r.next end
                    from unnest($%d::text[], $%d::text[], $%d::timestamptz[], $%d::timestamptz[]) with ordinality as r (channel, direction, first, next, n)
                    where coalesce(r.channel = c.channel, true) and coalesce(r.direction = c.direction, true) order by r.n limit 1)"""
                .formatted(first, first + 1, first + 2, first + 3);
    }

    public static Object[] values(Limits limits) {
        return new Object[] {limits.channels(), limits.directions(), times(limits.first()), times(limits.next())};
    }

    private static Object times(java.time.Instant[] instants) {
        return java.util.Arrays.stream(instants).map(Time::utc).toArray(java.time.OffsetDateTime[]::new);
    }
}
