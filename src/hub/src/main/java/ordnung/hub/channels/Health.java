package ordnung.hub.channels;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * How an account is doing.
 *
 * @param state  disabled by a person, stopped by the provider, silent (nothing has come in for a day), or ok
 */
public record Health(String state, @Nullable Instant lastReceivedAt, @Nullable Instant lastSentAt, @Nullable LastError lastError,
                     @Nullable String stoppedReason) {
    static final Duration SILENCE = Duration.ofDays(1);

    /** @param message  for a person */
    public record LastError(Instant at, String message) {
    }

    /** What the host has seen, as it is stored. */
    record Seen(@Nullable Instant received, @Nullable Instant sent, @Nullable LastError error) {
        static final Seen NOTHING = new Seen(null, null, null);

        static Seen read(Row row) {
            OffsetDateTime at = row.getOffsetDateTime("last_error_at");
            return new Seen(Time.instant(row.getOffsetDateTime("last_received_at")), Time.instant(row.getOffsetDateTime("last_sent_at")),
                    at == null ? null : new LastError(at.toInstant(), row.getString("last_error")));
        }
    }

    static Health of(ChannelAccount account, Seen seen, Instant now) {
        return new Health(state(account, seen, now), seen.received, seen.sent, seen.error, account.stoppedReason);
    }

    /** The same, but it cannot work, for a reason that the provider knows nothing of. */
    Health stopped(String reason) {
        return new Health(state.equals("disabled") ? state : "stopped", lastReceivedAt, lastSentAt, lastError, reason);
    }

    private static String state(ChannelAccount account, Seen seen, Instant now) {
        if (!account.enabled) {
            return "disabled";
        }
        if (account.stoppedReason != null) {
            return "stopped";
        }
        Instant last = seen.received == null ? account.createdAt : seen.received;
        return last.isBefore(now.minus(SILENCE)) ? "silent" : "ok";
    }
}
