package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;
import ordnung.connector.People;
import ordnung.connector.testkit.fake.Fault;
import ordnung.events.Party;
import org.junit.jupiter.api.Test;

/** A stranger's name can be asked for; not getting it is told, so that it is asked again. Passed over where names come with the messages. */
interface PeopleContract extends ChannelUnderTest {

    @Test
    default void knownPeopleAreDescribedUnderTheirThread() throws Exception {
        People people = people();
        assertThat(people.atOnce()).isPositive();
        Map<String, Party> found = people.describe(threadsWithNames()).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(found).containsOnlyKeys(threadsWithNames());
        found.forEach((thread, party) -> {
            assertThat(party.ids().get(0)).isEqualTo(thread);
            assertThat(party.name()).isNotBlank();
        });
        fake().verify();
    }

    @Test
    default void whomNobodyKnowsIsLeftOut() throws Exception {
        assertThat(people().describe(List.of("no-such-thread", "-")).toCompletableFuture().get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    default void noAnswerIsAFailure() {
        People people = people();
        for (Fault fault : List.of(Fault.unavailable(), Fault.rateLimit(), Fault.garbage(), Fault.cut())) {
            fake().always(fault);
            assertThatThrownBy(() -> people.describe(threadsWithNames()).toCompletableFuture().get(10, TimeUnit.SECONDS)).as("%s", fault)
                    .hasCauseInstanceOf(Http.Failure.class);
            fake().heal();
        }
    }

    private People people() {
        assumeTrue(offline() instanceof People, "names come with the messages");
        return (People) connector();
    }
}
