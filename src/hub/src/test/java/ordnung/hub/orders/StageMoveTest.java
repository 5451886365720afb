package ordnung.hub.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import ordnung.hub.orders.StageMove.Moved;
import ordnung.hub.orders.StageMove.Refused;
import ordnung.hub.orders.StageMove.Stays;
import org.junit.jupiter.api.Test;

class StageMoveTest {
    private final Stage fresh = stage("new", "open", 0, "fulfilment", "payment");
    private final Stage sale = stage("sale", "open", 1, "due");
    private final Stage ready = stage("ready", "open", 2);
    private final Stage done = stage("done", "won", 3);
    private final Stage refused = stage("refused", "lost", 4);

    private static Stage stage(String key, String kind, int position, String... required) {
        return new Stage(key, key, null, kind, List.of(required), null, true, position);
    }

    @Test
    void a_card_that_has_all_it_needs_moves_on() {
        assertThat(StageMove.decide(fresh, sale, Set.of("fulfilment", "payment", "due"), null))
                .isEqualTo(new Moved(fresh, sale, null, null, false));
    }

    @Test
    void what_the_stage_it_leaves_and_the_one_it_enters_require_is_named() {
        assertThat(StageMove.decide(fresh, sale, Set.of("payment"), null)).isEqualTo(new Refused(List.of("fulfilment", "due")));
    }

    @Test
    void back_it_may_always_go() {
        assertThat(StageMove.decide(ready, fresh, Set.of(), null)).isInstanceOf(Moved.class);
    }

    @Test
    void to_where_it_is_it_stays() {
        assertThat(StageMove.decide(fresh, fresh, Set.of(), null)).isEqualTo(new Stays());
    }

    @Test
    void a_won_stage_closes_it() {
        assertThat(StageMove.decide(ready, done, Set.of(), null)).isEqualTo(new Moved(ready, done, "won", null, false));
    }

    @Test
    void lost_it_is_with_a_reason_only_and_whatever_else_is_missing() {
        assertThat(StageMove.decide(fresh, refused, Set.of(), " ")).isEqualTo(new Refused(List.of("reason")));
        assertThat(StageMove.decide(fresh, refused, Set.of(), "дорого")).isEqualTo(new Moved(fresh, refused, "lost", "дорого", false));
    }

    @Test
    void out_of_a_closed_stage_it_is_open_again() {
        assertThat(StageMove.decide(done, ready, Set.of(), null)).isEqualTo(new Moved(done, ready, null, null, true));
    }
}
