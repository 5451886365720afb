package ordnung.hub.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import ordnung.hub.channels.LedgerReport.Range;
import ordnung.hub.platform.Problem;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class LedgerRangeTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-11-22T10:20:30Z");

    private static Range range(@Nullable String from, @Nullable String to) {
        return LedgerRange.of(from, to, NOW, MOSCOW);
    }

    @Test
    void withoutAQuestionItIsTheShopsToday() {
        assertThat(range(null, "")).isEqualTo(new Range(Instant.parse("2026-11-21T21:00:00Z"), Instant.parse("2026-11-22T11:00:00Z")));
    }

    @Test
    void aDayIsWhole() {
        Range day = new Range(Instant.parse("2026-11-19T21:00:00Z"), Instant.parse("2026-11-20T21:00:00Z"));
        assertThat(range("2026-11-20", "2026-11-20")).isEqualTo(day);
        assertThat(range(null, "2026-11-20")).isEqualTo(day);
    }

    @Test
    void aTimeTakesItsHourIn() {
        assertThat(range("2026-11-22T10:59:00+03:00", "2026-11-22T12:00:00 03:00"))
                .isEqualTo(new Range(Instant.parse("2026-11-22T07:00:00Z"), Instant.parse("2026-11-22T09:00:00Z")));
    }

    @Test
    void whatIsNoTimeIsNamed() {
        assertThatThrownBy(() -> range("2026-02-30", null)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("from"));
        assertThatThrownBy(() -> range(null, "soon")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("to"));
    }
}
