package ordnung.connector.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void theFirstFieldThatHoldsATimeCounts() {
        assertThat(Moments.first(Json.read("{\"a\":\"soon\",\"b\":\" 2026-11-22T13:00:00.5+03:00 \",\"c\":\"2026-01-01T00:00:00Z\"}"), "x", "a", "b", "c"))
                .isEqualTo(Instant.parse("2026-11-22T10:00:00.5Z"));
    }

    @Test
    void whatNobodyMeansIsNoTime() {
        assertThat(Stream.of("0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "2026-11-22", "", "now")
                .map(text -> Moments.of(Json.read("{\"at\":\"" + text + "\"}"), "at"))).containsOnlyNulls();
    }

    @Test
    void aDayLastsUntilItsEndInMoscow() {
        assertThat(Moments.deadline(Json.read("{\"day\":\"2026-11-22\"}"), "day", "time")).isEqualTo("2026-11-22T23:59:00+03:00");
        assertThat(Moments.deadline(Json.read("{\"day\":\"2026-11-22\",\"time\":\"18:30\"}"), "day", "time")).isEqualTo("2026-11-22T18:30:00+03:00");
        assertThat(Moments.deadline(Json.read("{\"day\":\"22.11.2026\"}"), "day", "time")).isNull();
    }
}
