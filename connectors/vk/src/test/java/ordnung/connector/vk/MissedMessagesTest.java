package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.vk.fake.FakeVk;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What VK did not call for is found in the dialogues. */
class MissedMessagesTest {
    private static final Person ANNA = new Person("159526068", "Анна", null, null);
    private final FakeVk vk = FakeVk.start(Shop.ACCOUNT);
    private final VkConnector connector = Shop.connector(vk.server().baseUrl().toString(), new JdkHttp());

    @AfterEach
    void stop() {
        vk.server().verify();
        vk.close();
    }

    @Test
    void theFirstTimeOnlyTheEndIsRemembered() {
        String last = vk.unheard(ANNA, "давно", Shop.NOW);

        assertThat(poll(null)).isEqualTo(new Fetched(List.of(), last, false));
    }

    @Test
    void withoutAnyDialogueAllThatComesIsNew() {
        assertThat(poll(null)).isEqualTo(new Fetched(List.of(), "0", false));
        String id = vk.unheard(ANNA, "первое", Shop.NOW);

        assertThat(ids(((Fetched) poll("0")).events())).containsExactly(id);
    }

    @Test
    void aMissedMessageIsTheOneThatTheCallWouldHaveBrought() {
        String cursor = ((Fetched) poll(null)).cursor();
        String id = vk.newMessageId(ANNA);
        MessageReceived called = (MessageReceived) Shop.events(vk.calls(ANNA, id, new Deed.Text("Есть?", null), Shop.NOW).get(0)).get(0);

        MessageReceived found = (MessageReceived) ((Fetched) poll(cursor)).events().get(0);

        assertThat(found).usingRecursiveComparison().ignoringFields("raw").isEqualTo(called);
        assertThat(found.raw()).contains("Есть?");
    }

    @Test
    void theShopsOwnMessagesAreFoundToo() {
        String cursor = ((Fetched) poll(null)).cursor();
        connector.send(new SendRequested("m-1", 1, "account", "vk", ANNA.id(), List.of(), null, MessageKind.TEXT, "Это мы",
                List.of(), null, null, List.of(), Map.of())).toCompletableFuture().join();

        assertThat(((Fetched) poll(cursor)).events()).singleElement().isInstanceOfSatisfying(MessageReceived.class,
                ours -> assertThat(ours.direction()).isEqualTo(Direction.OUT));
    }

    @Test
    void manyDialoguesTakeSeveralAsksAndEachAskIsShort() {
        String cursor = ((Fetched) poll(null)).cursor();
        List<String> said = IntStream.range(0, 30).mapToObj(i -> vk.unheard(person(i), "Вопрос " + i, Shop.NOW)).toList();

        assertThat(drained(cursor)).containsExactlyElementsOf(said);
    }

    @Test
    void whoWritesBetweenTwoAsksIsNotForgotten() {
        String cursor = ((Fetched) poll(null)).cursor();
        List<String> said = new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> vk.unheard(person(i), "Вопрос " + i, Shop.NOW)).toList());

        Fetched first = (Fetched) poll(cursor);
        said.add(vk.unheard(person(0), "И ещё", Shop.NOW));
        said.add(vk.unheard(person(11), "И мне", Shop.NOW));
        List<String> found = new ArrayList<>(ids(first.events()));
        found.addAll(drained(first.cursor()));

        assertThat(first.more()).isTrue();
        assertThat(found).containsAll(said);
        assertThat(((Fetched) poll(((Fetched) poll(first.cursor())).cursor())).more()).isFalse();
    }

    @Test
    void aLongDialogueIsReadToItsBeginning() {
        String cursor = ((Fetched) poll(null)).cursor();
        List<String> said = IntStream.range(0, 450).mapToObj(i -> vk.unheard(ANNA, "Слово " + i, Shop.NOW)).toList();

        assertThat(drained(cursor)).containsExactlyElementsOf(said);
    }

    @Test
    void aFaultInTheMiddleKeepsThePlace() {
        String cursor = ((Fetched) poll(null)).cursor();
        String id = vk.unheard(ANNA, "Ау", Shop.NOW);
        vk.server().next(Fault.none(), Fault.unavailable());

        assertThat(poll(cursor)).isInstanceOf(PollResult.NotNow.class);
        assertThat(drained(cursor)).containsExactly(id);
    }

    @Test
    void aCursorThatIsNotOursBeginsAnew() {
        vk.unheard(ANNA, "давно", Shop.NOW);

        assertThat(((Fetched) poll("no cursor")).events()).isEmpty();
    }

    private static Person person(int i) {
        return new Person(String.valueOf(1000 + i), "Гость " + i, null, null);
    }

    private List<String> drained(String cursor) {
        List<String> ids = new ArrayList<>();
        Fetched fetched;
        String at = cursor;
        do {
            int before = vk.server().requests().size();
            fetched = (Fetched) poll(at);
            assertThat(vk.server().requests().size() - before).isLessThanOrEqualTo(10);
            ids.addAll(ids(fetched.events()));
            at = fetched.cursor();
        } while (fetched.more());
        return ids;
    }

    private PollResult poll(@Nullable String cursor) {
        return connector.poll("missed", cursor).toCompletableFuture().join();
    }

    private static List<String> ids(List<? extends ChannelEvent> events) {
        return events.stream().map(event -> ((MessageReceived) event).externalId()).toList();
    }
}
