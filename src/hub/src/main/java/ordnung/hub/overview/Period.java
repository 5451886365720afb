package ordnung.hub.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stretch of days that the page offers, in the shop's own time; each but yesterday goes on until now. */
public enum Period {
    TODAY(0), YESTERDAY(1), WEEK(6), MONTH(29);

    private final int daysBack;

    Period(int daysBack) {
        this.daysBack = daysBack;
    }

    /** Today for a word that is none. */
    public static Period of(@Nullable String word) {
        for (Period period : values()) {
            if (period.word().equals(word)) {
                return period;
            }
        }
        return TODAY;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Hours at(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant from = today.minusDays(daysBack).atStartOfDay(zone).toInstant();
        return new Hours(from, this == YESTERDAY ? today.atStartOfDay(zone).toInstant() : now);
    }
}
