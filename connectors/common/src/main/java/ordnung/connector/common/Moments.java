package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as RFC 3339 writes them: {@code 2026-11-22T10:00:00Z}, {@code 2026-11-22T13:00:00.5+03:00}. */
public final class Moments {
    /** What lies outside of this is no time of a marketplace but a placeholder. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    /** Dates come without a zone; Russian marketplaces' own is Moscow's. */
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private Moments() {
    }

    /** Null where the field holds no time, or one that cannot be meant. */
    public static @Nullable Instant of(JsonNode node, String field) {
        String text = Json.words(node, field);
        try {
            Instant said = text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
            return said == null || said.isBefore(EARLIEST) || said.isAfter(LATEST) ? null : said;
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** The first of these fields that holds a time; null: none does. */
    public static @Nullable Instant first(JsonNode node, String... fields) {
        for (String field : fields) {
            Instant at = of(node, field);
            if (at != null) {
                return at;
            }
        }
        return null;
    }

    public static Instant or(@Nullable Instant at, Instant otherwise) {
        return at == null ? otherwise : at;
    }

    /** A date and, where it is there, a time of the day, as {@link #deadline(LocalDate, LocalTime)}; null where they are none. */
    public static @Nullable String deadline(JsonNode node, String date, String time) {
        try {
            String day = Json.words(node, date);
            String hour = Json.words(node, time);
            return day == null ? null : deadline(LocalDate.parse(day), hour == null ? null : LocalTime.parse(hour));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** ISO 8601 with Moscow's offset. @param time  null: the end of the day */
    public static String deadline(LocalDate day, @Nullable LocalTime time) {
        return day.atTime(time == null ? END_OF_DAY : time).atOffset(MOSCOW).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
