package ordnung.connector.yandexmarket.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    @Test
    void theFirstWalkTakesEverythingAndTheNextWhatIsNewer() {
        Progress first = Progress.of(null, NOON);
        assertThat(first.isNew(found("old", NOON.minusSeconds(9_999_999)), OVERLAP)).isTrue();

        Progress next = again(first.after(List.of(found("old", NOON.minusSeconds(9_999_999))), NOON.minusSeconds(9_999_999), null));

        assertThat(next.first()).isFalse();
        assertThat(next.isNew(found("old", NOON), OVERLAP)).as("was brought").isFalse();
        assertThat(next.isNew(found("late", NOON.minusSeconds(299)), OVERLAP)).isTrue();
        assertThat(next.isNew(found("older", NOON.minusSeconds(301)), OVERLAP)).isFalse();
    }

    @Test
    void aWalkRemainsTheSameUntilItsLastPage() {
        Progress middle = again(Progress.of(null, NOON).after(List.of(found("a", NOON)), NOON, "page-2"));

        assertThat(middle.first()).isTrue();
        assertThat(middle.page()).isEqualTo("page-2");
        assertThat(middle.began()).isEqualTo(NOON);
        assertThat(middle.isNew(found("a", NOON), OVERLAP)).isFalse();
    }

    @Test
    void whatCameWhileTheWalkWentOnIsNotPassedOver() {
        Progress walk = again(Progress.of(null, NOON).after(List.of(), null, null));

        Progress next = walk.after(List.of(), NOON.plusSeconds(7200), null);

        assertThat(next.since()).isEqualTo(walk.began());
    }

    @Test
    void aCursorHasRoomForAHundredMemoriesAndForgetsTheOldest() {
        List<Found> many = IntStream.range(0, 1000).mapToObj(i -> found("key-" + i, NOON)).toList();

        String cursor = Progress.of(null, NOON).after(many, NOON, "p".repeat(600)).cursor();
        String short_ = Progress.of(null, NOON).after(many, NOON, null).cursor();

        assertThat(cursor).hasSizeLessThanOrEqualTo(1000);
        assertThat(short_).hasSizeBetween(980, 1000);
        Progress next = Progress.of(short_, NOON);
        assertThat(next.seen()).hasSizeGreaterThan(95);
        assertThat(next.isNew(many.get(999), OVERLAP)).isFalse();
        assertThat(next.isNew(many.get(0), OVERLAP)).isTrue();
    }

    @Test
    void aPageTokenBeyondReasonIsRefused() {
        assertThatThrownBy(() -> Progress.of(null, NOON).after(List.of(), null, "p".repeat(601))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Progress again(Progress progress) {
        return Progress.of(progress.cursor(), NOON.plusSeconds(3600));
    }

    private static Found found(String key, Instant at) {
        return new Found(key, at, List.of());
    }
}
