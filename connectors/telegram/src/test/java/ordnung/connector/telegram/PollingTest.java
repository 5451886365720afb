package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.PollResult.NotNow;
import ordnung.connector.PollResult.StopAccount;
import ordnung.connector.SendResult.Accepted;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop that Telegram cannot call asks for updates. */
class PollingTest {
    private static final String NOTHING = "{\"ok\":true,\"result\":[]}";

    private final Shop shop = Shop.polling();

    @Test
    void onlyWhoeverWantsToAskDoes() {
        assertThat(shop.asking().feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.key()).isEqualTo("updates");
            assertThat(feed.backup()).isFalse();
        });
        assertThat(new Shop().asking().feeds()).isEmpty();
    }

    @Test
    void theFirstTimeEverythingThatWaitsIsAskedFor() {
        shop.http.answers(200, NOTHING);

        assertThat(poll(null)).isEqualTo(new Fetched(List.of(), "0", false));

        assertThat(shop.http.lastBody()).startsWith("{\"limit\":100,\"timeout\":25,\"allowed_updates\":[\"message\"").doesNotContain("offset");
        assertThat(shop.http.requests.get(0).uri().getPath()).endsWith("/getUpdates");
        assertThat(shop.http.requests.get(0).timeout()).isGreaterThan(Duration.ofSeconds(25));
    }

    @Test
    void theCursorIsTheNumberAfterTheLast() {
        shop.http.answers(200, updates(7001, 2));

        Fetched fetched = (Fetched) poll("7001");

        assertThat(shop.http.lastBody()).endsWith("\"offset\":7001}");
        assertThat(fetched.cursor()).isEqualTo("7003");
        assertThat(fetched.more()).isFalse();
        assertThat(fetched.events()).hasSize(2).allMatch(event -> event instanceof MessageReceived);
    }

    @Test
    void aFullAnswerMayNotBeAll() {
        shop.http.answers(200, updates(1, 100));

        assertThat(((Fetched) poll("1")).more()).isTrue();
    }

    @Test
    void nothingNewKeepsTheCursor() {
        shop.http.answers(200, NOTHING);

        assertThat(((Fetched) poll("7003")).cursor()).isEqualTo("7003");
    }

    @Test
    void numbersThatBeginAnewAreFollowedBack() {
        shop.http.answers(200, updates(12, 1));

        assertThat(((Fetched) poll("900000000")).cursor()).isEqualTo("13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "nonsense", "99999999999999999999999"})
    void aCursorThatIsNoNumberIsNone(String cursor) {
        shop.http.answers(200, updates(5, 1));

        assertThat(((Fetched) poll(cursor)).cursor()).isEqualTo("6");
        assertThat(shop.http.lastBody()).doesNotContain("offset");
    }

    @Test
    void whatIsNoUpdateIsKeptAndCostsItsNeighboursNothing() {
        String good = Fixtures.json("text").put("update_id", 8).toString();
        shop.http.answers(200, "{\"ok\":true,\"result\":[null," + good + ",{\"update_id\":9,\"message\":{\"text\":\"торт\"}},[\"x\"]]}");

        Fetched fetched = (Fetched) poll(null);

        assertThat(fetched.cursor()).isEqualTo("10");
        assertThat(fetched.events()).hasSize(4);
        assertThat(fetched.events()).filteredOn(Unrecognised.class::isInstance).hasSize(3).anyMatch(event -> event.raw().contains("торт"));
    }

    @Test
    void aWebhookThatStandsInTheWayIsTakenAwayAndNothingIsDropped() {
        shop.http.answers(409, "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: can't use getUpdates method while webhook is active\"}")
                .answers(200, "{\"ok\":true,\"result\":true}");

        assertThat(poll("5")).isInstanceOfSatisfying(NotNow.class, later -> {
            assertThat(later.after()).isEqualTo(Duration.ofSeconds(1));
            assertThat(later.error().message()).isEqualTo("The bot still had a webhook, which is being taken away.");
        });
        assertThat(shop.http.requests.get(1).uri().getPath()).endsWith("/deleteWebhook");
        assertThat(shop.http.lastBody()).isEqualTo("{\"drop_pending_updates\":false}");
    }

    @Test
    void thatTheWebhookCouldNotBeTakenAwayIsTriedAgainLater() {
        shop.http.answers(409, "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: webhook\"}").fails(new IllegalStateException("x"));

        assertThat(poll("5")).isInstanceOf(NotNow.class);
    }

    @Test
    void anotherProgramWithTheSameTokenIsTold() {
        shop.http.answers(409, "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other getUpdates request\"}");

        assertThat(poll("5")).isInstanceOfSatisfying(NotNow.class,
                later -> assertThat(later.error().message()).startsWith("Another program"));
        assertThat(shop.http.requests).hasSize(1);
    }

    @Test
    void aTokenThatTelegramDoesNotKnowStopsTheAccount() {
        shop.http.answers(404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");

        assertThat(poll(null)).isInstanceOf(StopAccount.class);
    }

    @Test
    void whoeverAsksWantsNoCalls() {
        shop.http.answers(200, "{\"ok\":true,\"result\":true}");

        assertThat(Shop.done(shop.subscribing().subscribe(URI.create("https://shop.example/")))).isEqualTo(new Accepted(""));
        assertThat(shop.http.requests.get(0).uri().getPath()).endsWith("/deleteWebhook");
    }

    private PollResult poll(@Nullable String cursor) {
        return Shop.done(shop.asking().poll("updates", cursor));
    }

    private static String updates(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(number -> Fixtures.json("text").put("update_id", number).toString())
                .collect(Collectors.joining(",", "{\"ok\":true,\"result\":[", "]}"));
    }
}
