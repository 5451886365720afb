package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Times as RFC 3339 writes them: {@code 2026-11-22T10:00:00Z}, {@code 2026-11-22T13:00:00.5+03:00}. */
public final class Moments {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private Moments() {
    }

    /** Null where the field holds no time, or one that no database takes. */
    public static @Nullable Instant of(JsonNode node, String field) {
        String text = Json.words(node, field);
        if (text == null) {
            return null;
        }
        try {
            Instant said = OffsetDateTime.parse(text.strip()).toInstant();
            return said.isBefore(EARLIEST) || said.isAfter(LATEST) ? null : said;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
