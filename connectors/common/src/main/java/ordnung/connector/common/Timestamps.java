package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Providers' times: seconds or milliseconds since 1970, as a number or as a string of digits. */
public final class Timestamps {
    /** Seconds up to the year 5138; a larger number can only be milliseconds. */
    private static final long LARGEST_SECONDS = 99_999_999_999L;
    private static final int LONGEST = 14;

    private final Clock clock;

    public Timestamps(Clock clock) {
        this.clock = clock;
    }

    /** The time said, or now where none can be read. */
    public Instant of(JsonNode node, String field) {
        Instant said = said(node.path(field));
        return said == null ? clock.instant() : said;
    }

    public static @Nullable Instant said(JsonNode value) {
        if (value.isTextual()) {
            return instant(digits(value.textValue()));
        }
        return value.isIntegralNumber() && value.canConvertToLong() ? instant(value.longValue()) : null;
    }

    private static @Nullable Instant instant(long number) {
        if (number <= 0) {
            return null;
        } else if (number <= LARGEST_SECONDS) {
            return Instant.ofEpochSecond(number);
        }
        return number <= LARGEST_SECONDS * 1000 ? Instant.ofEpochMilli(number) : null;
    }

    /** 0 where it is not a short row of digits. */
    private static long digits(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || text.length() > LONGEST) {
                return 0;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
