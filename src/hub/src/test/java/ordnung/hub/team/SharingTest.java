package ordnung.hub.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ordnung.hub.team.Sharing.Given;
import ordnung.hub.team.Sharing.Reason;
import ordnung.hub.team.Sharing.Waiting;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final SharingRules OFF = new SharingRules(false, false, Map.of(), 0);
    private static final SharingRules BY_LOAD = new SharingRules(false, true, Map.of(), 0);
    private static final SharingRules FORMER_THEN_LOAD = new SharingRules(true, true, Map.of(), 0);
    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID OLGA = new UUID(0, 1);
    private static final UUID DIMA = new UUID(0, 2);
    private static final UUID VERA = new UUID(0, 3);

    @Test
    void nothing_is_given_to_anybody_until_the_owner_says_so() {
        assertThat(Sharing.share(OFF, List.of(at(OLGA, 0)), List.of(waiting(OLGA)))).isEmpty();
    }

    @Test
    void whoever_has_the_fewest_waiting_gets_it() {
        Waiting cake = waiting();
        assertThat(Sharing.share(BY_LOAD, List.of(at(OLGA, 3), at(DIMA, 1)), List.of(cake)))
                .containsExactly(new Given(cake.conversation(), DIMA, Reason.LOAD));
    }

    @Test
    void each_of_many_counts_for_the_next() {
        List<Waiting> many = IntStream.range(0, 8).mapToObj(i -> waiting()).toList();
        List<UUID> got = Sharing.share(BY_LOAD, List.of(at(OLGA, 4), at(DIMA, 0)), many).stream().map(Given::staff).toList();
        assertThat(got).containsSubsequence(DIMA, DIMA, DIMA, DIMA).filteredOn(OLGA::equals).hasSize(2);
    }

    @Test
    void the_one_who_answered_the_customer_before_comes_first_even_with_more_to_do() {
        Waiting known = waiting(VERA, OLGA);
        assertThat(Sharing.share(FORMER_THEN_LOAD, List.of(at(OLGA, 9), at(DIMA, 0)), List.of(known)))
                .containsExactly(new Given(known.conversation(), OLGA, Reason.FORMER));
    }

    @Test
    void an_account_with_people_of_its_own_goes_to_nobody_else() {
        SharingRules rules = new SharingRules(true, true, Map.of(SHOP, Set.of(DIMA)), 0);
        Waiting one = waiting(OLGA);
        assertThat(Sharing.share(rules, List.of(at(OLGA, 0), at(DIMA, 7)), List.of(one)))
                .containsExactly(new Given(one.conversation(), DIMA, Reason.ACCOUNT));
        assertThat(Sharing.share(rules, List.of(at(OLGA, 0)), List.of(one))).isEmpty();
    }

    @Test
    void while_nobody_is_at_work_it_stays_nobodys() {
        assertThat(Sharing.share(FORMER_THEN_LOAD, List.of(), List.of(waiting(OLGA)))).isEmpty();
    }

    private static Waiting waiting(UUID... former) {
        return new Waiting(UUID.randomUUID(), SHOP, Stream.of(former).toList());
    }

    private static Colleague at(UUID id, long waiting) {
        return new Colleague(id, "n", true, waiting);
    }
}
