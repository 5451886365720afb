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
        return new Sightings(at, sent, errorAt, error, true, 0, null);
    }

    Sightings sent(Instant at) {
        return new Sightings(received, at, errorAt, error, true, 0, null);
    }

    Sightings answered() {
        return new Sightings(received, sent, errorAt, error, true, 0, null);
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
