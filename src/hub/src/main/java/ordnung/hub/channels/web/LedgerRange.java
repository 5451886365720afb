package ordnung.hub.channels.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import ordnung.hub.channels.LedgerReport.Range;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The hours that a question about the ledger means: today's where nothing is said. */
public final class LedgerRange {

    private LedgerRange() {
    }

    /**
     * @param from  a time with offset, or a day; counts are kept by the hour, so the hour in which it falls is included
     * @param to    likewise; a day is included whole, the hour in which a time falls as well
     * @throws Problem 400 naming {@code from} or {@code to}
     */
    public static Range of(@Nullable String from, @Nullable String to, Instant now, ZoneId zone) {
        Instant end = isBlank(to) ? now : isDay(to) ? day("to", to).plusDays(1).atStartOfDay(zone).toInstant() : time("to", to);
        Instant start = isBlank(from) ? end.minusMillis(1).atZone(zone).toLocalDate().atStartOfDay(zone).toInstant()
                : isDay(from) ? day("from", from).atStartOfDay(zone).toInstant() : time("from", from);
        if (start.isAfter(end)) {
            throw Problem.badField("to", "must not be before from");
        }
        Instant hour = end.truncatedTo(ChronoUnit.HOURS);
        return new Range(start.truncatedTo(ChronoUnit.HOURS), hour.equals(end) ? end : hour.plus(1, ChronoUnit.HOURS));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isDay(String text) {
        return text.strip().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw Problem.badField(field, "is not a day of the calendar");
        }
    }

    /** A plus sign that was not escaped arrives as a blank. */
    private static Instant time(String field, String text) {
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException notATime) {
            throw Problem.badField(field, "must be a time with offset (2026-11-22T08:00:00+03:00) or a day (2026-11-22)");
        }
    }
}
