package ordnung.hub.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private final Random chance = new Random(7);

    @Test
    void theDelayDoublesUpToFiveMinutesWithAQuarterByChance() {
        for (int failures = 1; failures <= 100; failures++) {
            long base = Math.min(300, failures > 30 ? 300 : 1L << (failures - 1));
            assertThat(RetryPolicy.delay(failures, Duration.ZERO, chance)).isBetween(Duration.ofSeconds(base),
                    Duration.ofMillis(base * 1250));
        }
    }

    @Test
    void notAllComeBackAtOnce() {
        assertThat(IntStream.range(0, 50).mapToObj(i -> RetryPolicy.delay(5, Duration.ZERO, chance)).distinct()).hasSizeGreaterThan(40);
    }

    @Test
    void theProvidersWishIsNeverUndercut() {
        assertThat(RetryPolicy.delay(1, Duration.ofSeconds(64), chance)).isGreaterThanOrEqualTo(Duration.ofSeconds(64));
    }
}
