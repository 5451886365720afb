package ordnung.hub.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Span DAY = new Span(9 * 60, 21 * 60);

    private static WorkingHours hours(ZoneId zone, List<Span> each, Map<LocalDate, List<Span>> special) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day == DayOfWeek.SUNDAY ? List.of() : each);
        }
        return new WorkingHours(zone, week, special);
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant moscow(String local) {
        return at(MOSCOW, local);
    }

    @Test
    void aClockStandsStillAtNightAndOnDaysOff() {
        WorkingHours shop = hours(MOSCOW, List.of(DAY), Map.of());
        assertThat(shop.plus(moscow("2026-11-20T12:00:00"), Duration.ofMinutes(20))).isEqualTo(moscow("2026-11-20T12:20:00"));
        assertThat(shop.plus(moscow("2026-11-20T20:50:00"), Duration.ofMinutes(20))).isEqualTo(moscow("2026-11-21T09:10:00"));
        assertThat(shop.plus(moscow("2026-11-21T23:15:00"), Duration.ofMinutes(20))).as("Saturday night").isEqualTo(moscow("2026-11-23T09:20:00"));
        assertThat(shop.open(moscow("2026-11-22T12:00:00"))).as("Sunday").isFalse();
        assertThat(shop.open(moscow("2026-11-23T09:00:00"))).isTrue();
        assertThat(shop.open(moscow("2026-11-23T21:00:00"))).isFalse();
    }

    @Test
    void aHolidayIsADayOffAndAShortDayIsShort() {
        WorkingHours shop = hours(MOSCOW, List.of(DAY), Map.of(LocalDate.of(2026, 12, 31), List.of(new Span(9 * 60, 15 * 60)),
                LocalDate.of(2027, 1, 1), List.of(), LocalDate.of(2027, 1, 2), List.of()));
        assertThat(shop.plus(moscow("2026-12-31T14:50:00"), Duration.ofMinutes(20))).as("over a Sunday too").isEqualTo(moscow("2027-01-04T09:10:00"));
    }

    @Test
    void aBreakIsNoWork() {
        WorkingHours shop = hours(MOSCOW, List.of(new Span(9 * 60, 13 * 60), new Span(14 * 60, 21 * 60)), Map.of());
        assertThat(shop.plus(moscow("2026-11-20T12:55:00"), Duration.ofMinutes(10))).isEqualTo(moscow("2026-11-20T14:05:00"));
        assertThat(shop.minus(moscow("2026-11-20T14:05:00"), Duration.ofMinutes(10))).isEqualTo(moscow("2026-11-20T12:55:00"));
    }

    @Test
    void theNightWhenClocksAreChangedCountsAsLongAsItIs() {
        WorkingHours always = WorkingHours.always(KYIV);
        assertThat(always.plus(at(KYIV, "2026-10-25T00:00:00"), Duration.ofHours(25))).as("an hour longer").isEqualTo(at(KYIV, "2026-10-26T00:00:00"));
        assertThat(always.plus(at(KYIV, "2026-03-29T00:00:00"), Duration.ofHours(23))).as("an hour shorter").isEqualTo(at(KYIV, "2026-03-30T00:00:00"));
    }

    @Test
    void aShopThatNeverOpensPromisesNothing() {
        WorkingHours never = new WorkingHours(MOSCOW, Map.of(), Map.of());
        assertThat(never.plus(moscow("2026-11-20T12:00:00"), Duration.ofMinutes(1))).isNull();
        assertThat(never.minus(moscow("2026-11-20T12:00:00"), Duration.ofMinutes(1))).isNull();
    }

    /** Rows are asked "when is it late?", counts are asked "since when is one late now?": both must say the same. */
    @Property
    void bothWaysOfReckoningAgree(@ForAll @LongRange(min = 0, max = 60L * 24 * 60 * 60) long since, @ForAll @LongRange(min = 0, max = 6L * 24 * 60 * 60) long later,
                                  @ForAll @IntRange(min = 1, max = 3000) int minutes) {
        WorkingHours shop = hours(KYIV, List.of(new Span(9 * 60, 13 * 60), new Span(14 * 60, 21 * 60)), Map.of(LocalDate.of(2026, 10, 23), List.of()));
        Instant begun = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(since);
        Instant now = begun.plusSeconds(later);
        Duration working = Duration.ofMinutes(minutes);
        boolean late = !now.isBefore(shop.plus(begun, working));
        assertThat(!begun.isAfter(shop.minus(now, working))).isEqualTo(late);
    }
}
