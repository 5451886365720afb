package ordnung.hub.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What hosts have seen of one account in the last moment.
 *
 * @param worked    whether the provider was there at all, so that what failed before is over
 * @param failures  in a row since then, the first of them at {@code failingSince}
 */
record Sightings(@Nullable Instant received, @Nullable Instant sent, @Nullable Instant errorAt, @Nullable String error, boolean worked, int failures,
                 @Nullable Instant failingSince) {
    static final Sightings NOTHING = new Sightings(null, null, null, null, false, 0, null);

    Sightings received(Instant at) {
        return wellAgain(at, sent);
    }

    Sightings sent(Instant at) {
        return wellAgain(received, at);
    }

    Sightings answered() {
        return wellAgain(received, sent);
    }

    /** A provider that was away and is there again is no error any more; what it refused stays one. */
    private Sightings wellAgain(@Nullable Instant lastReceived, @Nullable Instant lastSent) {
        boolean over = failures > 0;
        return new Sightings(lastReceived, lastSent, over ? null : errorAt, over ? null : error, true, 0, null);
    }

    Sightings error(Instant at, String message) {
        return new Sightings(received, sent, at, message, true, 0, null);
    }

    Sightings unavailable(Instant at, String message) {
        return new Sightings(received, sent, at, message, worked, failures + 1, failingSince == null ? at : failingSince);
    }

    Sightings and(Sightings newer) {
        return new Sightings(newer.received == null ? received : newer.received, newer.sent == null ? sent : newer.sent,
                newer.errorAt == null ? errorAt : newer.errorAt, newer.errorAt == null ? error : newer.error, worked || newer.worked,
                newer.worked ? newer.failures : failures + newer.failures,
                newer.worked || failingSince == null ? newer.failingSince : failingSince);
    }
}
