package ordnung.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final Limits limits = new Limits();

    private static Capabilities rates(@Nullable Rate account, @Nullable Rate recipient) {
        return new Capabilities(Set.of(), 0, 0, Map.of(), Map.of(), 0, false, false, false, account, recipient, true, null);
    }

    @Test
    void whereThereIsNoLimitNobodyWaits() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> limits.take("a", "t", rates(null, null)))).containsOnly(Duration.ZERO);
    }

    @Test
    void aBurstIsTakenAndThenItIsToldHowLongToWait() {
        Capabilities can = rates(null, new Rate(3, Duration.ofMinutes(3)));
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("a", "t", can)).isZero();
        }
        assertThat(limits.take("a", "t", can)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(limits.take("a", "another", can)).isZero();
        assertThat(limits.take("b", "t", can)).isZero();
    }

    @Test
    void whoIsHeldBackByOneLimitSpendsNothingOfTheOther() {
        Capabilities can = rates(new Rate(2, Duration.ofHours(1)), new Rate(1, Duration.ofHours(1)));
        assertThat(limits.take("a", "t", can)).isZero();
        for (int i = 0; i < 10; i++) {
            assertThat(limits.take("a", "t", can)).isPositive();
        }
        assertThat(limits.take("a", "u", can)).isZero();
        assertThat(limits.take("a", "v", can)).isPositive();
    }
}
