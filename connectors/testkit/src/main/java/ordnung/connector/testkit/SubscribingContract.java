package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import ordnung.connector.testkit.fake.Fault;
import org.junit.jupiter.api.Test;

/** Telling the provider where to call can be repeated, and its failing is told. Passed over where a person has to do it. */
interface SubscribingContract extends ChannelUnderTest {
    URI WEBHOOK = URI.create("https://shop.example/webhooks/channel/account");

    @Test
    default void subscribingTwiceIsAsGoodAsOnce() {
        assertThat(subscribe()).isInstanceOf(SendResult.Accepted.class);
        assertThat(subscribe()).isInstanceOf(SendResult.Accepted.class);
        assertThat(fake().taken()).anyMatch(request -> request.text().contains("shop.example"));
        fake().verify();
    }

    @Test
    default void aBadTokenIsTold() {
        assumeTrue(offline() instanceof Subscribing);
        fake().always(Fault.unauthorised());
        assertThat(subscribe()).isInstanceOf(SendResult.StopAccount.class);
    }

    @Test
    default void aPassingFaultIsARetry() {
        assumeTrue(offline() instanceof Subscribing);
        for (Fault fault : List.of(Fault.unavailable(), Fault.rateLimit(), Fault.cut(), Fault.hang(), Fault.garbage())) {
            fake().always(fault);
            assertThat(subscribe()).as("%s", fault).isInstanceOf(SendResult.Retry.class);
            fake().heal();
        }
    }

    @Test
    default void nonsenseIsNoSubscription() {
        assumeTrue(offline() instanceof Subscribing);
        for (String body : List.of("", "<html>", "[]", "null", "{\"ok\":")) {
            Subscribing connector = (Subscribing) connector("http://127.0.0.1:9",
                    request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(), body.getBytes())));
            assertThat(Outcome.of("subscribe", () -> connector.subscribe(WEBHOOK))).isNotInstanceOf(SendResult.Accepted.class);
        }
    }

    private SendResult subscribe() {
        assumeTrue(offline() instanceof Subscribing, "does not subscribe by itself");
        return Outcome.of("subscribe", () -> ((Subscribing) connector()).subscribe(WEBHOOK));
    }
}
