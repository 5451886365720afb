package ordnung.hub.channels;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * How an account is doing. The first that fits: <ul>
 * <li>{@code disabled}: switched off by a person;
 * <li>{@code stopped}: the provider refuses the account (token, ban), until a person has seen to it;
 * <li>{@code outage}: the provider itself is away: three tries in a row, over a minute or more, found it unreachable or were sent away for later, and
 *     nothing has worked since. An hour after the last try nothing is claimed any more;
 * <li>{@code silent}: nothing has come in for longer than is usual for this very account ({@link Rhythm});
 * <li>{@code ok}.</ul>
 *
 * @param since           since when there is an outage, or since when nothing has come in; null in the other states
 * @param usualQuietHours how long it is usually quiet at most; null while too little is known of the account, which then is silent after a day
 */
public record Health(String state, @Nullable Instant lastReceivedAt, @Nullable Instant lastSentAt, @Nullable LastError lastError,
                     @Nullable String stoppedReason, @Nullable Instant since, @Nullable Long usualQuietHours) {
    private static final int FAILURES = 3;
    private static final Duration FAILING = Duration.ofMinutes(1);
    private static final Duration CLAIMED = Duration.ofHours(1);

    /** @param message  for a person */
    public record LastError(Instant at, String message) {
    }

    /** What the host has seen, as it is stored. @param failures  in a row, the first at {@code failingSince} and the last at the last error */
    record Seen(@Nullable Instant received, @Nullable Instant sent, @Nullable LastError error, int failures, @Nullable Instant failingSince) {
        static final Seen NOTHING = new Seen(null, null, null, 0, null);

        static Seen read(Row row) {
            OffsetDateTime at = row.getOffsetDateTime("last_error_at");
            return new Seen(Time.instant(row.getOffsetDateTime("last_received_at")), Time.instant(row.getOffsetDateTime("last_sent_at")),
                    at == null ? null : new LastError(at.toInstant(), row.getString("last_error")), row.getInteger("failures"),
                    Time.instant(row.getOffsetDateTime("failing_since")));
        }

        @Nullable Instant outage(Instant now) {
            return failingSince != null && error != null && failures >= FAILURES && !error.at.isBefore(failingSince.plus(FAILING))
                    && !error.at.isBefore(now.minus(CLAIMED)) ? failingSince : null;
        }
    }

    static Health of(ChannelAccount account, Seen seen, Rhythm rhythm, Instant now) {
        Long usual = rhythm.known() ? rhythm.usual().toHours() : null;
        Instant outage = seen.outage(now);
        Instant last = seen.received == null ? account.createdAt : seen.received;
        String state = !account.enabled ? "disabled" : account.stoppedReason != null ? "stopped" : outage != null ? "outage"
                : rhythm.isSilent(last, now) ? "silent" : "ok";
        Instant since = state.equals("outage") ? outage : state.equals("silent") ? last : null;
        return new Health(state, seen.received, seen.sent, seen.error, account.stoppedReason, since, usual);
    }

    /** An error that nothing has come after: older ones are over. */
    public boolean erring() {
        return lastError != null && (lastSentAt == null || lastSentAt.isBefore(lastError.at))
                && (lastReceivedAt == null || lastReceivedAt.isBefore(lastError.at));
    }

    /** The same, but it cannot work, for a reason that the provider knows nothing of. */
    Health stopped(String reason) {
        return new Health(state.equals("disabled") ? state : "stopped", lastReceivedAt, lastSentAt, lastError, reason, null, usualQuietHours);
    }
}
