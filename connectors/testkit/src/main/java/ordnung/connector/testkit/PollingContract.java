package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.Polling.Feed;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A connector that asks loses nothing between two asks, and survives whatever answers. Passed over by connectors that do not ask. */
interface PollingContract extends ChannelUnderTest {
    int MOST_ASKS = 50;

    @Test
    default void feedsAreNamedOnceAndRest() {
        for (Feed feed : feeds()) {
            assertThat(feed.key()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(feed.rest()).isPositive();
            assertThat(feed.longest()).isPositive();
        }
        assertThat(feeds().stream().map(Feed::key)).doesNotHaveDuplicates();
    }

    @Test
    default void everyFeedBringsWhatIsNewOnce() {
        for (Feed feed : feeds()) {
            String cursor = drain(feed, null).cursor();
            List<String> put = happen(feed.key(), 7);
            Drained drained = drain(feed, cursor);
            assertThat(ids(drained.events())).as(feed.key()).containsAll(put);
            assertThat(ids(drain(feed, drained.cursor()).events())).as("a second time after %s", feed.key()).doesNotContainAnyElementsOf(put);
        }
        fake().verify();
    }

    @Test
    default void theSameCursorBringsTheSameAgain() {
        for (Feed feed : feeds()) {
            String cursor = drain(feed, null).cursor();
            List<String> put = happen(feed.key(), 3);
            drain(feed, cursor);
            assertThat(ids(drain(feed, cursor).events())).as("%s after a crash before the cursor was kept", feed.key()).containsAll(put);
        }
    }

    @Test
    default void whateverAnswersIsNoExceptionAndLosesNothing() {
        for (Feed feed : feeds()) {
            String cursor = drain(feed, null).cursor();
            List<String> put = happen(feed.key(), 2);
            for (Fault fault : List.of(Fault.unavailable(), Fault.rateLimit(), Fault.garbage(), Fault.cut(), Fault.hang(), Fault.lostAnswer(), Fault.status(502))) {
                Polling polling = (Polling) ready();
                fake().always(fault);
                PollResult result = Outcome.within("poll", () -> polling.poll(feed.key(), cursor));
                fake().heal();
                assertThat(result).as("%s and %s", feed.key(), fault).isInstanceOf(PollResult.NotNow.class);
            }
            assertThat(ids(drain(feed, cursor).events())).containsAll(put);
        }
    }

    @Test
    default void aBadTokenStopsTheAccount() {
        for (Feed feed : feeds()) {
            fake().always(Fault.unauthorised());
            assertThat(ask(feed, null)).as(feed.key()).isInstanceOf(PollResult.StopAccount.class);
            fake().heal();
        }
    }

    @Test
    default void nobodyThereIsNotNow() {
        FakeProvider gone = FakeProvider.start(provider());
        URI nobody = gone.baseUrl();
        gone.close();
        for (Feed feed : feeds()) {
            Polling polling = (Polling) connector(nobody.toString(), new JdkHttp());
            assertThat(Outcome.within("poll", () -> polling.poll(feed.key(), null))).isInstanceOf(PollResult.NotNow.class);
        }
    }

    @Test
    default void nonsenseIsNotNow() {
        List<Http.Response> nonsense = List.of(new Http.Response(200, Map.of(), new byte[0]), new Http.Response(200, Map.of(), "<html>".getBytes()),
                new Http.Response(200, Map.of(), "{}".getBytes()), new Http.Response(200, Map.of(), "[]".getBytes()),
                new Http.Response(200, Map.of(), "null".getBytes()), new Http.Response(200, Map.of(), "{\"result\":".getBytes()),
                new Http.Response(302, Map.of(), new byte[0]), new Http.Response(200, Map.of(), new byte[] {(byte) 0xff, (byte) 0xfe, 0x20}),
                new Http.Response(200, Map.of(), "[".repeat(100_000).getBytes()));
        for (Feed feed : feeds()) {
            for (Http.Response response : nonsense) {
                Polling polling = (Polling) connector("http://127.0.0.1:9", request -> CompletableFuture.completedFuture(response));
                assertThat(Outcome.within("poll", () -> polling.poll(feed.key(), null))).isInstanceOf(PollResult.NotNow.class);
            }
        }
    }

    private List<Feed> feeds() {
        assumeTrue(offline() instanceof Polling, "does not poll");
        return ((Polling) offline()).feeds();
    }

    private PollResult ask(Feed feed, @Nullable String cursor) {
        return Outcome.within("poll", () -> ((Polling) connector()).poll(feed.key(), cursor));
    }

    private Drained drain(Feed feed, @Nullable String cursor) {
        List<ChannelEvent> events = new ArrayList<>();
        String at = cursor;
        for (int i = 0; i < MOST_ASKS; i++) {
            PollResult result = ask(feed, at);
            assertThat(result).as(feed.key()).isInstanceOf(Fetched.class);
            Fetched fetched = (Fetched) result;
            assertThat(fetched.cursor()).hasSizeLessThanOrEqualTo(1000);
            events.addAll(fetched.events());
            at = fetched.cursor();
            if (!fetched.more()) {
                return new Drained(events, at);
            }
        }
        throw new AssertionError(feed.key() + " never ends");
    }

    private static List<String> ids(List<ChannelEvent> events) {
        return events.stream().filter(MessageReceived.class::isInstance).map(event -> ((MessageReceived) event).externalId()).toList();
    }

    record Drained(List<ChannelEvent> events, String cursor) {
    }
}
