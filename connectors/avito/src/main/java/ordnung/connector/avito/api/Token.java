package ordnung.connector.avito.api;

import java.time.Instant;
import java.util.Objects;
import ordnung.connector.SendResult;
import org.jspecify.annotations.Nullable;

/** An access token, or why there is none. */
final class Token {
    private final @Nullable String value;
    private final Instant until;
    private final @Nullable SendResult ended;
    private volatile boolean worked;

    private Token(@Nullable String value, Instant until, @Nullable SendResult ended) {
        this.value = value;
        this.until = until;
        this.ended = ended;
    }

    static Token of(String value, Instant until) {
        return new Token(value, until, null);
    }

    static Token none(SendResult ended) {
        return new Token(null, Instant.EPOCH, ended);
    }

    /** Null: there is a token. */
    @Nullable SendResult ended() {
        return ended;
    }

    boolean holds(Instant now) {
        return value != null && now.isBefore(until);
    }

    /** Whether Avito has taken a request with it. */
    boolean worked() {
        return worked;
    }

    void works() {
        worked = true;
    }

    String header() {
        return "Bearer " + Objects.requireNonNull(value);
    }
}
