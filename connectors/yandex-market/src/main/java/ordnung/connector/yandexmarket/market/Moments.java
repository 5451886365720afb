package ordnung.connector.yandexmarket.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** The Market's times: ISO 8601 with an offset. */
public final class Moments {
    /** Shipping dates come without a zone; the Market's own is Moscow's. */
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Moments() {
    }

    /** The first of these fields that holds a time; null: none does. */
    public static @Nullable Instant first(JsonNode node, String... fields) {
        for (String field : fields) {
            Instant at = instant(Json.words(node, field));
            if (at != null) {
                return at;
            }
        }
        return null;
    }

    public static Instant or(@Nullable Instant at, Instant otherwise) {
        return at == null ? otherwise : at;
    }

    /** A date and, where it is there, a time of the day, as ISO 8601 with Moscow's offset; without a time the end of the day. */
    public static @Nullable String deadline(JsonNode node, String date, String time) {
        try {
            String day = Json.words(node, date);
            String hour = Json.words(node, time);
            return day == null ? null : LocalDate.parse(day).atTime(hour == null ? END_OF_DAY : LocalTime.parse(hour)).atOffset(MOSCOW)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            Instant at = text == null ? null : OffsetDateTime.parse(text).toInstant();
            return at == null || at.isBefore(EARLIEST) || at.isAfter(LATEST) ? null : at;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
