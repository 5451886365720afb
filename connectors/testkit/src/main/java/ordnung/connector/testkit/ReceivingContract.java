package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ordnung.connector.Connector;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.Test;

/** What is authentic is understood, whole and the same each time; what is not is refused. */
interface ReceivingContract extends ChannelUnderTest {

    @Test
    default void everySampleMakesEvents() {
        assumeTrue(isCalled(), "nobody calls");
        assertThat(calls()).isNotEmpty();
        calls().forEach((name, call) -> assertThat(Verdict.events(offline(), call)).as(name).isNotEmpty());
    }

    @Test
    default void thePersonsFirstIdIsTheThread() {
        calls().forEach((name, call) -> Verdict.messages(offline(), call)
                .forEach(message -> assertThat(message.party().ids().get(0)).as(name).isEqualTo(message.thread())));
    }

    @Test
    default void theSameCallTwiceMakesEqualEvents() {
        calls().forEach((name, call) -> assertThat(Verdict.events(offline(), call)).as(name).isEqualTo(Verdict.events(offline(), call)));
    }

    @Test
    default void aRepeatAMinuteLaterHasTheSameIds() {
        Connector later = factory().connect(settings("http://127.0.0.1:9"), new JdkHttp(), Clock.offset(clock(), Duration.ofMinutes(1)));
        calls().forEach((name, call) -> assertThat(ids(later, call)).as(name).isEqualTo(ids(offline(), call)));
    }

    @Test
    default void differentMessagesHaveDifferentIds() {
        List<String> ids = List.of("первый", "второй", "третий").stream()
                .flatMap(text -> said(text).stream()).map(MessageReceived::externalId).toList();
        assertThat(ids).hasSize(3).allMatch(id -> !id.isBlank());
    }

    @Test
    default void forgedCallsAreRefused() {
        calls().forEach((name, call) -> {
            List<WebhookCall> forgeries = forgeries(call);
            assertThat(forgeries).as("forgeries of %s", name).isNotEmpty();
            forgeries.forEach(forgery -> {
                WebhookResult result = Verdict.of(offline(), forgery);
                assertThat(result).as("forged %s", name).isInstanceOf(WebhookResult.Rejected.class);
                assertThat(((WebhookResult.Rejected) result).status()).as("forged %s", name).isIn(401, 403);
            });
        });
    }

    @Test
    default void nothingAtAllIsRefused() {
        assertThat(Verdict.of(offline(), new WebhookCall("POST", Map.of(), Map.of(), new byte[0])))
                .isInstanceOf(WebhookResult.Rejected.class);
    }

    @Test
    default void aTextWithANulKeepsTheRest() {
        assertThat(said("до\0после")).singleElement().extracting(MessageReceived::text).asString()
                .startsWith("до").endsWith("после");
    }

    @Test
    default void aTextWithHalfASurrogatePairKeepsTheRest() {
        for (String half : List.of("\uD83D", "\uDE00")) {
            assertThat(said("до" + half + "после")).singleElement().extracting(MessageReceived::text)
                    .asString()
                    .startsWith("до").endsWith("после");
        }
    }

    @Test
    default void aTextArrivesAsItWasWritten() {
        for (String text : List.of("Здравствуйте! Торт «Наполеон», 2 кг 🎂", "ї є ґ ' \" \\ / <b>&amp;", "строка\nвторая",
                "👩‍👩‍👧 العربية")) {
            assertThat(said(text)).singleElement().extracting(MessageReceived::text).isEqualTo(text);
        }
    }

    @Test
    default void oneBadItemCostsItsNeighboursNothing() {
        badBatch().ifPresent(batch -> assertThat(Verdict.messages(offline(), batch.call())).extracting(MessageReceived::externalId)
                .containsAll(batch.neighbours()));
    }

    @Test
    default void manyThreadsMayCallAtOnce() {
        Connector shared = offline();
        calls().forEach((name, call) -> {
            List<ChannelEvent> alone = Verdict.events(shared, call);
            Set<List<ChannelEvent>> together = IntStream.range(0, 16).mapToObj(i ->
                    CompletableFuture.supplyAsync(() -> Verdict.events(shared, call)))
                    .toList().stream().map(CompletableFuture::join).collect(Collectors.toSet());
            assertThat(together).as(name).containsExactly(alone);
        });
    }

    @Test
    default void whoCallsWhereNobodyShouldIsRefused() {
        assumeTrue(!isCalled(), "somebody calls");
        for (String method : List.of("GET", "POST", "PUT", "", "\0")) {
            Hostile.bodies().forEach(body -> assertThat(Verdict.of(offline(), new WebhookCall(method, Map.of(), Map.of(), body)))
                    .isInstanceOf(WebhookResult.Rejected.class));
        }
    }

    private static List<String> ids(Connector connector, WebhookCall call) {
        return Verdict.messages(connector, call).stream().map(message -> message.thread() + " " + message.externalId()).toList();
    }
}
