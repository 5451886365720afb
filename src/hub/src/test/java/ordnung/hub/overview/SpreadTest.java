package ordnung.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private final Spread spread = new Spread();

    @Test
    void nothing_has_no_median() {
        assertThat(spread.within(50)).isNull();
    }

    @Test
    void of_a_few_it_is_one_of_them() {
        for (int seconds : new int[] {60, 300, 600, 1800}) {
            spread.add(seconds);
        }

        assertThat(spread.within(50)).isEqualTo(300);
        assertThat(spread.within(90)).isEqualTo(1800);
    }

    @Test
    void of_many_it_is_within_one_percent() {
        int[] all = new Random(7).ints(100_001, 0, 30 * 24 * 3600).toArray();
        Arrays.stream(all).forEach(spread::add);
        Arrays.sort(all);

        assertThat((double) spread.within(50)).isCloseTo(all[50_000], Percentage.withPercentage(1));
        assertThat((double) spread.within(90)).isCloseTo(all[90_000], Percentage.withPercentage(1));
    }

    @Test
    void the_longest_time_there_is_has_a_place() {
        spread.add(Integer.MAX_VALUE);
        spread.add(-5);

        assertThat(spread.within(50)).isZero();
        assertThat((double) spread.within(90)).isCloseTo(Integer.MAX_VALUE, within(Integer.MAX_VALUE * 0.01));
    }
}
