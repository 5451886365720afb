package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Rereading;
import ordnung.connector.max.fake.FakeMax;
import ordnung.connector.max.fake.Updates;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What MAX no longer repeats is read from the chats that are known. */
class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Person ANNA = new Person("700123", "Анна", null, null);
    private static final String CHAT = Long.toString(Updates.chat(700123));

    private final FakeMax max = FakeMax.start();
    private final Rereading connector = (Rereading) new MaxFactory().connect(max.settings(), new JdkHttp(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        max.close();
    }

    /** And nobody heard it. */
    private void said(String id, String text, int minutesAgo) {
        max.calls(ANNA, id, new Deed.Text(text, null), NOW.minusSeconds(60L * minutesAgo));
    }

    private PollResult reread(String thread, int minutes) {
        return connector.reread(thread, NOW.minusSeconds(60L * minutes)).toCompletableFuture().join();
    }

    private static List<String> ids(PollResult result) {
        return ((Fetched) result).events().stream().map(event -> ((MessageReceived) event).externalId()).toList();
    }

    @Test
    void whatWasSaidSinceIsToldInItsOrderAsTheCallsWouldHaveToldIt() {
        said("mid.old", "Давно", 90);
        said("mid.1", "Здравствуйте", 30);
        said("mid.2", "Вы здесь?", 20);

        Fetched told = (Fetched) reread(CHAT, 60);

        assertThat(ids(told)).containsExactly("mid.1", "mid.2");
        MessageReceived first = (MessageReceived) told.events().get(0);
        assertThat(first.thread()).isEqualTo(CHAT);
        assertThat(first.text()).isEqualTo("Здравствуйте");
        assertThat(first.sentAt()).isEqualTo(NOW.minusSeconds(1800));
        max.server().verify();
    }

    @Test
    void moreThanAPageIsReadInPages() {
        IntStream.range(0, 250).forEach(i -> said("mid." + i, "слово " + i, 300 - i));

        assertThat(ids(reread(CHAT, 400)).stream().distinct()).hasSize(250).startsWith("mid.0", "mid.1").endsWith("mid.249");
        max.server().verify();
    }

    @Test
    void whoIsNoChatHasNothingToBeRead() {
        assertThat(ids(reread("user:7", 60))).isEmpty();
        assertThat(ids(reread("comment:7", 60))).isEmpty();
        assertThat(max.server().requests()).isEmpty();
    }

    @Test
    void aRefusedTokenStopsAndAFaultPasses() {
        max.server().always(Fault.unauthorised());
        assertThat(reread(CHAT, 60)).isInstanceOf(PollResult.StopAccount.class);
        for (Fault fault : List.of(Fault.unavailable(), Fault.rateLimit(), Fault.garbage(), Fault.cut())) {
            max.server().always(fault);
            assertThat(reread(CHAT, 60)).as(fault.toString()).isInstanceOf(PollResult.NotNow.class);
        }
    }
}
