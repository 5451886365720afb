package ordnung.connector.wildberries;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import ordnung.connector.common.Json;
import ordnung.connector.common.Timestamps;
import org.jspecify.annotations.Nullable;

/**
 * A token is a JWT (RFC 7519). What it says of itself is believed: only Wildberries can check it, and nothing but the shop's own comfort hangs on it.
 *
 * @param value  as it goes into the header, by itself and without "Bearer"
 */
public record Token(String value) {
    /** The claim {@code acc} of a token that a seller makes for a program of nobody's: it may ask once an hour. */
    private static final int BASIC = 1;

    public Optional<Instant> expires() {
        JsonNode claims = claims();
        return claims == null ? Optional.empty() : Optional.ofNullable(Timestamps.said(claims.path("exp")));
    }

    public boolean basic() {
        JsonNode claims = claims();
        return claims != null && claims.path("acc").isInt() && claims.path("acc").intValue() == BASIC;
    }

    private @Nullable JsonNode claims() {
        String[] parts = value.split("\\.", -1);
        try {
            return parts.length == 3 ? Json.read(Base64.getUrlDecoder().decode(parts[1])) : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
