package ordnung.hub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How times, sums and names are said. */
class SaidTest {
    private static final Instant NOON = Instant.parse("2026-11-26T09:00:00Z");
    private static final Locale RU = Locale.forLanguageTag("ru");
    private final Moments moments = new Moments(RU, ZoneId.of("Europe/Moscow"), NOON);

    @Test
    void aMomentIsTheShopsAndNotTheServers() {
        Moments.Moment moment = moments.of(Instant.parse("2026-11-25T21:30:00Z"));
        assertThat(moment.clock()).isEqualTo("00:30");
        assertThat(moment.day().near()).isEqualTo("today");
        assertThat(moment.day().name()).isEqualTo("26 ноября");
    }

    @Test
    void daysAreNamedByHowNearTheyAre() {
        assertThat(moments.of(NOON.minusSeconds(86_400)).day().near()).isEqualTo("yesterday");
        assertThat(moments.of(NOON.plusSeconds(86_400)).day().near()).isEqualTo("tomorrow");
        assertThat(moments.of(NOON.minusSeconds(3 * 86_400)).day().near()).isEqualTo("week");
        assertThat(moments.of(Instant.parse("2025-03-01T09:00:00Z")).day()).extracting(Moments.Day::near, Moments.Day::name)
            .containsExactly("far", "1 марта 2025");
    }

    @Test
    void aSpellIsAsExactAsItMatters() {
        assertThat(Spell.of(59)).isEqualTo(new Spell("minutes", "59", ""));
        assertThat(Spell.of(60)).isEqualTo(new Spell("hours", "1", ""));
        assertThat(Spell.of(61)).isEqualTo(new Spell("mixed", "1", "1"));
        assertThat(Spell.of(19 * 60 + 5)).isEqualTo(new Spell("hours", "19", ""));
        assertThat(Spell.of(2 * 24 * 60 + 30)).isEqualTo(new Spell("days", "2", ""));
    }

    @Test
    void waitingRisesAtItsTimes() {
        Instant since = NOON.minusSeconds(600);
        assertThat(Waiting.of(since, since.plusSeconds(601), since.plusSeconds(1200), NOON).state()).isEqualTo("calm");
        assertThat(Waiting.of(since, since.plusSeconds(600), since.plusSeconds(1200), NOON).state()).isEqualTo("soon");
        assertThat(Waiting.of(since, since.plusSeconds(300), since.plusSeconds(600), NOON).state()).isEqualTo("late");
        assertThat(Waiting.of(since, null, null, NOON).minutes()).isEqualTo(10);
    }

    @Test
    void sumsAreWrittenAsPeopleWriteThem() {
        assertThat(Sums.text(648_000, "RUB", RU)).isEqualTo("6\u00a0480\u00a0₽");
        assertThat(Sums.text(1_250, "UAH", RU)).isEqualTo("12,50\u00a0₴");
        assertThat(Sums.text(1_234_500, "USD", Locale.ENGLISH)).isEqualTo("12,345\u00a0$");
        assertThat(Sums.text(100, "???", RU)).isEqualTo("1\u00a0???");
    }

    @Test
    void aFaceBearsLettersOfWordsAlone() {
        assertThat(Initials.of("Марина Викторовна Белоусова")).isEqualTo("МВ");
        assertThat(Initials.of("🌸 anna.loves.cakes")).isEqualTo("AL");
        assertThat(Initials.of("+7 916 204-55-18")).isEqualTo("?");
        assertThat(Initials.one("ольга")).isEqualTo("О");
    }
}
