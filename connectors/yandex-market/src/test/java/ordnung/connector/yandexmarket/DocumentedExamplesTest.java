package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.testkit.Examples;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import ordnung.connector.yandexmarket.fake.PlayedPushes;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays the examples that were collected from documents, where they lie beside the checkout ({@code ../shared/providers/examples}). */
class DocumentedExamplesTest {
    private static final MarketAccount ACCOUNT = MarketAccount.sample();
    private final List<Path> examples = Examples.of("yandex-market");

    @TestFactory
    Stream<DynamicTest> everyNotificationIsUnderstoodOrKept() {
        note();
        return examples.stream().filter(file -> name(file).startsWith("push_") && !name(file).endsWith("response.json"))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> replay(file)));
    }

    private void replay(Path file) {
        WebhookResult result = connector(request -> CompletableFuture.failedFuture(new Http.Failure("no network", false)))
                .receive(PlayedPushes.call(bytes(file), "/" + ACCOUNT.pushKey() + "/notification"));
        if (name(file).equals("push_PING.json")) {
            assertThat(result).isInstanceOf(Answer.class);
            return;
        }
        assertThat(((Events) result).events()).isNotEmpty().allSatisfy(addressed -> {
            assertThat(addressed.account()).isNull();
            assertThat(addressed.event().raw()).isNotBlank();
            assertThat(addressed.event() instanceof Unrecognised notice ? notice.reason() : null).as("understood").isNull();
        });
        assertThat(((Events) result).wake()).isNotEmpty();
    }

    @Test
    void documentedAnswersAreRead() {
        note();
        assertThat(asked("chats", "chats_post_response.json", "chats_history_post_response.json")).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, message -> assertThat(message.attachments()).hasSize(1));
        assertThat(asked("orders", "orders_post_response.json", "")).first().isInstanceOfSatisfying(MessageReceived.class,
                order -> assertThat(order.kind()).isEqualTo(MessageKind.ORDER));
        assertThat(asked("reviews", "goods_feedback_post_response.json", "")).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, review -> assertThat(review.payload()).containsKeys("rating", "pros", "cons", "product"));
        assertThat(asked("questions", "goods_questions_post_response.json", "")).singleElement().isInstanceOf(MessageReceived.class);
    }

    @Test
    void documentedAcceptancesAreAccepted() {
        note();
        assertThat(sent("chat:1", "chats_message_post_response.json")).isEqualTo(new SendResult.Accepted(""));
        assertThat(sent("review:1", "goods_feedback_comments_update_post_response.json")).isEqualTo(new SendResult.Accepted("review-comment:0"));
        assertThat(sent("question:1", "goods_questions_update_post_response.json")).isEqualTo(new SendResult.Accepted("answer:0"));
    }

    private void note() {
        if (examples.isEmpty()) {
            System.out.println("Documented examples of Yandex Market not replayed: they do not lie beside the checkout.");
        }
        assumeThat(examples).isNotEmpty();
    }

    /** The paging of the examples has a next page: only the first is read. */
    private List<ChannelEvent> asked(String feed, String list, String details) {
        Polling polling = (Polling) connector(request -> answer(request.uri().getPath().endsWith("/history") ? details : list));
        return ((Fetched) polling.poll(feed, null).toCompletableFuture().join()).events();
    }

    private SendResult sent(String thread, String answer) {
        return connector(request -> answer(answer)).send(new SendRequested("m-1", 1, "a-1", "yandex-market", thread, List.of(thread), null, MessageKind.TEXT,
                "Здравствуйте", List.of(), null, null, List.of(), Map.of())).toCompletableFuture().join();
    }

    private CompletableFuture<Http.Response> answer(String example) {
        byte[] body = bytes(examples.stream().filter(file -> name(file).equals(example)).findFirst().orElseThrow());
        return CompletableFuture.completedFuture(new Http.Response(200, Map.of(), body));
    }

    private static Connector connector(Http http) {
        return new YandexMarketFactory().connect(ACCOUNT.settings("http://127.0.0.1:9"), http, Clock.fixed(Shop.NOW, ZoneOffset.UTC));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
