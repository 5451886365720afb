package ordnung.hub.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When an account is silent, when its provider is away, and when neither. */
class HealthTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant FOUR_WEEKS_AGO = NOW.minus(Rhythm.HISTORY);

    private static Rhythm rhythm(IntPredicate hourOfTheFourWeeks) {
        List<Instant> hours = IntStream.range(0, 28 * 24).filter(hourOfTheFourWeeks).mapToObj(hour -> FOUR_WEEKS_AGO.plus(Duration.ofHours(hour))).toList();
        return Rhythm.of(hours, hours.size());
    }

    private static ChannelAccount account() {
        ChannelAccount account = new ChannelAccount();
        account.enabled = true;
        account.createdAt = FOUR_WEEKS_AGO;
        return account;
    }

    private static Health health(Duration since, Rhythm rhythm) {
        return Health.of(account(), new Health.Seen(NOW.minus(since), null, null, 0, null), rhythm, NOW);
    }

    private static Health failing(int failures, Duration since, Duration lastAgo) {
        return Health.of(account(), new Health.Seen(NOW.minus(Duration.ofHours(1)), null, new Health.LastError(NOW.minus(lastAgo), "The provider did not answer"),
                failures, NOW.minus(since)), Rhythm.UNKNOWN, NOW);
    }

    @Test
    void a_busy_account_is_silent_after_two_hours() {
        Rhythm busy = rhythm(hour -> true);
        assertThat(busy).isEqualTo(new Rhythm(Duration.ofHours(2), true));
        assertThat(health(Duration.ofMinutes(119), busy).state()).isEqualTo("ok");
        Health silent = health(Duration.ofMinutes(121), busy);
        assertThat(silent.state()).isEqualTo("silent");
        assertThat(silent.since()).isEqualTo(NOW.minus(Duration.ofMinutes(121)));
        assertThat(silent.usualQuietHours()).isEqualTo(2);
    }

    @Test
    void nights_are_usual_however_busy_the_days() {
        assertThat(rhythm(hour -> hour % 24 < 20).usual()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void weekends_are_usual_for_who_keeps_them() {
        Rhythm office = rhythm(hour -> hour / 24 % 7 < 5 && hour % 24 >= 9 && hour % 24 < 18);
        assertThat(office.usual()).isEqualTo(Duration.ofHours(65));
    }

    @Test
    void one_bad_day_does_not_become_the_rule() {
        assertThat(rhythm(hour -> hour < 300 || hour > 330).usual()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_slow_account_may_be_quiet_for_a_week_and_no_longer() {
        Rhythm rare = Rhythm.of(List.of(FOUR_WEEKS_AGO, FOUR_WEEKS_AGO.plus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(8))), 20);
        assertThat(rare.usual()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void of_whom_little_is_known_is_silent_after_a_day() {
        Rhythm young = Rhythm.of(List.of(NOW.minus(Duration.ofHours(3)), NOW.minus(Duration.ofHours(2))), 19);
        assertThat(young).isEqualTo(Rhythm.UNKNOWN);
        assertThat(health(Duration.ofHours(23), young).state()).isEqualTo("ok");
        assertThat(health(Duration.ofHours(25), young).state()).isEqualTo("silent");
        assertThat(health(Duration.ofHours(25), young).usualQuietHours()).isNull();
    }

    @Test
    void a_provider_that_was_away_three_times_over_a_minute_is_away() {
        Health away = failing(3, Duration.ofMinutes(5), Duration.ofMinutes(1));
        assertThat(away.state()).isEqualTo("outage");
        assertThat(away.since()).isEqualTo(NOW.minus(Duration.ofMinutes(5)));
    }

    @Test
    void a_moment_or_two_is_no_outage() {
        assertThat(failing(2, Duration.ofMinutes(5), Duration.ofMinutes(1)).state()).isEqualTo("ok");
        assertThat(failing(7, Duration.ofMinutes(5), Duration.ofMinutes(5).minusSeconds(59)).state()).isEqualTo("ok");
    }

    @Test
    void an_outage_that_nobody_has_tried_for_an_hour_is_claimed_no_more() {
        assertThat(failing(14, Duration.ofHours(3), Duration.ofMinutes(61)).state()).isEqualTo("ok");
    }

    @Test
    void a_stop_is_worse_than_an_outage_and_being_switched_off_is_neither() {
        ChannelAccount account = account();
        Health.Seen failing = new Health.Seen(null, null, new Health.LastError(NOW, "Away"), 9, NOW.minus(Duration.ofHours(1)));
        account.stoppedReason = "The token has expired.";
        assertThat(Health.of(account, failing, Rhythm.UNKNOWN, NOW).state()).isEqualTo("stopped");
        account.enabled = false;
        assertThat(Health.of(account, failing, Rhythm.UNKNOWN, NOW).state()).isEqualTo("disabled");
    }

    @Test
    void what_works_ends_what_failed_before_it() {
        Sightings seen = Sightings.NOTHING.unavailable(NOW, "Away").unavailable(NOW, "Away").sent(NOW).unavailable(NOW.plusSeconds(1), "Away again");
        assertThat(seen.worked()).isTrue();
        assertThat(seen.failures()).isEqualTo(1);
        assertThat(seen.failingSince()).isEqualTo(NOW.plusSeconds(1));
        Sightings older = Sightings.NOTHING.unavailable(NOW, "Away");
        assertThat(older.and(Sightings.NOTHING.unavailable(NOW.plusSeconds(9), "Away")).failures()).isEqualTo(2);
        assertThat(older.and(Sightings.NOTHING.unavailable(NOW.plusSeconds(9), "Away")).failingSince()).isEqualTo(NOW);
        assertThat(older.and(Sightings.NOTHING.answered()).failingSince()).isNull();
        assertThat(Sightings.NOTHING.unavailable(NOW, "Away").answered().error()).isNull();
        assertThat(Sightings.NOTHING.error(NOW, "Refused").answered().error()).isEqualTo("Refused");
        assertThat(Sightings.NOTHING.unavailable(NOW, "Away").error(NOW, "Refused").failures()).isZero();
    }
}
