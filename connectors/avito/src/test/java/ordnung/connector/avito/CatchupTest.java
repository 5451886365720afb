package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.People;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.avito.fake.FakeAvito;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the webhook did not bring is asked for, and nothing twice that was brought. */
class CatchupTest {
    private static final Instant NOW = Shop.NOW;

    private final FakeAvito avito = FakeAvito.start();
    private final Connector connector = new AvitoFactory().connect(avito.settings(), new JdkHttp(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        avito.close();
    }

    @Test
    void theFirstTimeNothingOldIsBrought() {
        write(1, "m-1", NOW.minusSeconds(5));

        Fetched first = ask(null);

        assertThat(first.events()).isEmpty();
        assertThat(ask(first.cursor()).events()).isEmpty();
    }

    @Test
    void aMissedMessageIsBroughtOnceWithItsWords() {
        String cursor = ask(null).cursor();
        write(1, "m-1", NOW.plusSeconds(7));

        Fetched second = ask(cursor);

        assertThat(second.events()).singleElement().isInstanceOfSatisfying(MessageReceived.class, message -> {
            assertThat(message.thread()).isEqualTo("u2i-1");
            assertThat(message.externalId()).isEqualTo("m-1");
            assertThat(message.direction()).isEqualTo(Direction.IN);
            assertThat(message.text()).isEqualTo("Это m-1");
            assertThat(message.sentAt()).isEqualTo(NOW.plusSeconds(7));
        });
        assertThat(ask(second.cursor()).events()).isEmpty();
        avito.server().verify();
    }

    @Test
    void messagesOfOneSecondAreToldApart() {
        String cursor = ask(null).cursor();
        write(1, "m-1", NOW.plusSeconds(7));
        Fetched second = ask(cursor);
        write(1, "m-2", NOW.plusSeconds(7));
        write(2, "m-3", NOW.plusSeconds(7));

        assertThat(ids(ask(second.cursor()))).containsExactlyInAnyOrder("m-2", "m-3");
    }

    @Test
    void moreChatsThanAPageAreSweptWithoutLosingAny() {
        String cursor = ask(null).cursor();
        IntStream.range(0, 230).forEach(i -> write(1000 + i, "m-" + i, NOW.plusSeconds(1 + i)));
        Set<String> brought = new HashSet<>();
        List<Boolean> more = new ArrayList<>();

        Fetched page;
        do {
            page = ask(cursor);
            cursor = page.cursor();
            brought.addAll(ids(page));
            more.add(page.more());
        } while (page.more());

        assertThat(brought).hasSize(230);
        assertThat(more).containsExactly(true, true, false);
        assertThat(ask(cursor).events()).isEmpty();
        avito.server().verify();
    }

    @Test
    void aCrowdInOneSecondKeepsTheCursorShort() {
        String cursor = ask(null).cursor();
        IntStream.range(0, 90).forEach(i -> write(1, "m-" + i, NOW.plusSeconds(1)));

        assertThat(ids(ask(cursor))).hasSize(90);
        assertThat(ask(cursor).cursor()).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void aCursorOfAnotherHandBeginsAnew() {
        write(1, "m-1", NOW.minusSeconds(7));

        assertThat(ask("strange").events()).isEmpty();
        assertThat(ask("1:;x:;").events()).isEmpty();
    }

    @Test
    void theFeedOnlyMakesUpForTheWebhook() {
        assertThat(((Polling) connector).feeds()).singleElement().satisfies(feed -> assertThat(feed.backup()).isTrue());
    }

    @Test
    void aNameIsThatOfTheOther() throws Exception {
        write(1, "m-1", NOW);

        Map<String, Party> found = ((People) connector).describe(List.of("u2i-1", "u2i-2")).toCompletableFuture().get();

        assertThat(found).containsOnlyKeys("u2i-1");
        assertThat(found.get("u2i-1").name()).isEqualTo("Клиент 1");
    }

    @Test
    void whereEitherCouldBeUsNobodyIsNamed() {
        Shop shop = new Shop();
        shop.http.answers(200, Shop.TOKEN).answers(200, "{\"id\":\"c\",\"users\":[{\"id\":1,\"name\":\"Пекарня\"},{\"id\":2,\"name\":\"Анна\"}]}");

        assertThat(((People) shop.connector).describe(List.of("c")).toCompletableFuture().join()).isEmpty();
    }

    @Test
    void namesThatCannotBeHadNowAreAskedForAgain() {
        Shop shop = new Shop();
        shop.http.answers(200, Shop.TOKEN).answers(200, "{\"users\":[{\"id\":2,\"name\":\"Анна\"}]}").answers(503, "");

        Throwable thrown = catchThrowable(() -> ((People) shop.connector).describe(List.of("a", "b")).toCompletableFuture().join());

        assertThat(thrown).hasCauseInstanceOf(Http.Failure.class);
    }

    private void write(int person, String id, Instant at) {
        avito.missed(new Person(String.valueOf(person), "Клиент " + person, null, null), id, new Deed.Text("Это " + id, null), at);
    }

    private Fetched ask(@Nullable String cursor) {
        return (Fetched) ((Polling) connector).poll("unread", cursor).toCompletableFuture().join();
    }

    private static List<String> ids(Fetched fetched) {
        return fetched.events().stream().map(event -> ((MessageReceived) event).externalId()).toList();
    }
}
