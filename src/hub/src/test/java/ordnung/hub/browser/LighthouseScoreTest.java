package ordnung.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LighthouseScoreTest {

    @Test
    void the_curves_go_through_their_published_points() {
        LighthouseScore.Curve paint = new LighthouseScore.Curve(1800, 3000);
        assertThat(paint.score(1800)).isCloseTo(0.9, within(0.001));
        assertThat(paint.score(3000)).isCloseTo(0.5, within(0.001));
        assertThat(paint.score(1)).isCloseTo(1, within(0.001));
    }

    @Test
    void a_page_that_is_good_in_everything_scores_ninety() {
        assertThat(LighthouseScore.MOBILE.of(new PageLoad(1800, 2500, 3387, 200, 0, 0.1, 0, 0, 0))).isEqualTo(90);
        assertThat(LighthouseScore.DESKTOP.of(new PageLoad(934, 1200, 1311, 150, 0, 0.1, 0, 0, 0))).isEqualTo(90);
    }
}
