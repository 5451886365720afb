package ordnung.connector.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ordnung.connector.PollResult.Fetched;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant A_MONTH_AGO = Instant.parse("2026-10-22T12:00:00Z");

    @Test
    void aWalkRemainsTheFirstUntilItIsOver() {
        Walk first = Walk.of(null, NOON, A_MONTH_AGO);
        first.seen().add("a");
        Fetched page = first.brought(List.of(), "page-2", NOON);
        assertThat(page.more()).isTrue();
        Walk second = Walk.of(page.cursor(), NOON.plusSeconds(60), NOON);
        assertThat(second.first()).isTrue();
        assertThat(second.since()).isEqualTo(A_MONTH_AGO);
        assertThat(second.page()).isEqualTo("page-2");
        assertThat(second.seen().add("a")).isFalse();
        Fetched last = second.brought(List.of(), null, NOON.minusSeconds(900));
        assertThat(last.more()).isFalse();
        Walk next = Walk.of(last.cursor(), NOON.plusSeconds(120), A_MONTH_AGO);
        assertThat(next.first()).isFalse();
        assertThat(next.born()).isEqualTo(NOON);
        assertThat(next.since()).isEqualTo(NOON.minusSeconds(900));
        assertThat(next.page()).isEmpty();
    }

    @Test
    void aPageThatLeadsNowhereEndsTheWalk() {
        assertThat(Walk.onward("b", "a")).isEqualTo("b");
        assertThat(Walk.onward("a", "a")).isNull();
        assertThat(Walk.onward("", "a")).isNull();
        assertThat(Walk.onward(null, "")).isNull();
        assertThat(Walk.onward("x".repeat(251), "")).isNull();
    }
}
