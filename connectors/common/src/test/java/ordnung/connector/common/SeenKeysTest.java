package ordnung.connector.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {

    @Test
    void whatWasSeenIsSeenAfterItWasWritten() {
        SeenKeys seen = SeenKeys.read("");
        assertThat(seen.add("a")).isTrue();
        assertThat(seen.add("a")).isFalse();
        SeenKeys again = SeenKeys.read(seen.written());
        assertThat(again.add("a")).isFalse();
        assertThat(again.add("b")).isTrue();
    }

    @Test
    void theLatestRoundIsRememberedLongest() {
        SeenKeys old = SeenKeys.read("");
        IntStream.range(0, SeenKeys.MOST).forEach(i -> old.add("old " + i));
        SeenKeys next = SeenKeys.read(old.written());
        IntStream.range(0, 10).forEach(i -> next.add("new " + i));
        SeenKeys last = SeenKeys.read(next.written());
        assertThat(next.written()).hasSizeLessThan(800);
        assertThat(IntStream.range(0, 10).noneMatch(i -> last.add("new " + i))).isTrue();
        assertThat(last.add("old 0")).isFalse();
        assertThat(last.add("old " + (SeenKeys.MOST - 1))).isTrue();
    }
}
