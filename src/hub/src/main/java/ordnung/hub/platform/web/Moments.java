package ordnung.hub.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when, in the shop's time and the reader's language. */
public record Moments(Locale locale, ZoneId zone, Instant now) {

    /**
     * A day as a thread or a list names it.
     *
     * @param name  "26 ноября", with the year where it is another one
     * @param near  today, tomorrow, yesterday, week (within the last six days) or far: which word stands before or instead of the name
     */
    public record Day(String key, String name, String weekday, String near) {
    }

    /** @param clock  "13:04" */
    public record Moment(String iso, Day day, String clock) {
        public boolean today() {
            return "today".equals(day.near());
        }
    }

    public Moment of(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return new Moment(at.toString(), day(local.toLocalDate()), clock(at));
    }

    public String clock(Instant at) {
        return format("HH:mm", at.atZone(zone));
    }

    public Day day(LocalDate date) {
        LocalDate today = now.atZone(zone).toLocalDate();
        boolean thisYear = date.getYear() == today.getYear();
        String pattern = "en".equals(locale.getLanguage()) ? (thisYear ? "MMMM d" : "MMMM d, yyyy") : (thisYear ? "d MMMM" : "d MMMM yyyy");
        return new Day(date.toString(), format(pattern, date.atStartOfDay(zone)), format("EEEE", date.atStartOfDay(zone)), near(date, today));
    }

    /** "ноябрь 2026": the head of a month in a timeline. */
    public String month(Instant at) {
        String month = format("LLLL yyyy", at.atZone(zone));
        return month.substring(0, 1).toUpperCase(locale) + month.substring(1);
    }

    /** What a {@code datetime-local} input holds. */
    public String input(Instant at) {
        return format("yyyy-MM-dd'T'HH:mm", at.atZone(zone));
    }

    private static String near(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "today";
        }
        if (date.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        if (date.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return date.isBefore(today) && date.isAfter(today.minusDays(7)) ? "week" : "far";
    }

    private String format(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at);
    }
}
