package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.testkit.Examples;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Replays the examples that were collected from documents, where they lie beside the checkout. */
class DocumentedExamplesTest {

    @Test
    void eventsOfChats() throws IOException {
        List<ChannelEvent> events = fetched("chats", null, Instant.parse("2023-10-24T00:00:00Z"), "chat_events_response");
        assertThat(events).hasSize(4);
        assertThat((MessageReceived) events.get(0)).satisfies(message -> {
            assertThat(message.party().name()).isEqualTo("Алёна");
            assertThat(message.attachments()).extracting(attachment -> attachment.kind()).containsExactly(MessageKind.IMAGE, MessageKind.DOCUMENT);
            assertThat(message.payload()).containsEntry("order", "2fb52cd9e25e52538a5f05994e688ae5");
            assertThat(message.raw()).contains("replySign");
        });
        assertThat(((MessageReceived) events.get(1)).kind()).isEqualTo(MessageKind.TEXT);
        assertThat(((MessageReceived) events.get(2)).direction()).isEqualTo(Direction.OUT);
        assertThat(events.get(3)).as("the one without a message").isInstanceOf(Unrecognised.class);
    }

    @Test
    void questions() throws IOException {
        assertThat(fetched("questions", null, Instant.parse("2022-02-02T00:00:00Z"), "questions_response")).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, question -> {
                    assertThat(question.text()).isEqualTo("Question text");
                    assertThat(question.externalId()).isEqualTo("2ncBtX4B9I0UHoornoqG");
                });
    }

    @Test
    void reviewsWithTheirAnswers() throws IOException {
        List<ChannelEvent> events = fetched("review-answers", "{\"born\":1,\"seen\":\"\"}", Shop.NOW,
                "feedbacks_response");
        assertThat(events).hasSize(2);
        assertThat((MessageReceived) events.get(0)).satisfies(review -> {
            assertThat(review.kind()).isEqualTo(MessageKind.REVIEW);
            assertThat(review.attachments()).hasSize(3);
            assertThat(review.payload()).containsEntry("rating", 5).containsEntry("pros", "Удобный").containsEntry("cons", "Нет")
                    .containsEntry("tags", List.of("цена"));
            assertThat(review.sentAt()).isEqualTo(Instant.parse("2024-09-26T07:20:48Z"));
        });
        assertThat(((MessageReceived) events.get(1)).text()).isEqualTo("Пожалуйста. Ждём вас снова!");
    }

    @Test
    void newOrders() throws IOException {
        assertThat(fetched("orders", null, Shop.NOW, "fbs_orders_new_response")).singleElement().isInstanceOfSatisfying(MessageReceived.class, order -> {
            assertThat(order.payload()).containsEntry("orderId", "13833711").containsEntry("total", Map.of("amount", 1014L, "currency", "BYN"))
                    .containsEntry("converted", Map.of("amount", 28322L, "currency", "RUB")).containsEntry("due", "2025-06-02T23:59:00+03:00")
                    .containsEntry("address", "Челябинская область, г. Челябинск, 51-я улица Арабкира, д. 10А, кв. 42");
        });
    }

    @Test
    void statuses() throws IOException {
        List<ChannelEvent> events = fetched("order-statuses", "{\"born\":1,\"seen\":\"\"}", Shop.NOW, "fbs_orders_response",
                "fbs_orders_response", "fbs_orders_status_response");
        assertThat(events).singleElement().isInstanceOfSatisfying(OrderChanged.class, change -> {
            assertThat(change.status()).isEqualTo(OrderStatus.NEW);
            assertThat(change.providerStatus()).isEqualTo("new, waiting");
        });
    }

    @Test
    void errors() throws IOException {
        assertThat(sent(400, "chat_send_error_signature")).isInstanceOfSatisfying(SendResult.Failed.class,
                failed -> assertThat(failed.error().code()).isEqualTo("bad-sign"));
        assertThat(sent(400, "chat_send_error_filesize")).isInstanceOfSatisfying(SendResult.Failed.class,
                failed -> assertThat(failed.error().code()).isEqualTo("file-too-large"));
        assertThat(sent(422, "questions_patch_422")).isInstanceOf(SendResult.Failed.class);
        assertThat(Shop.within(Shop.answered(400, text("chat_events_error_next"), Map.of()).poll("chats", null))).isInstanceOf(PollResult.NotNow.class);
    }

    private static SendResult sent(int status, String example) throws IOException {
        return Shop.within(Shop.answered(status, text(example), Map.of()).send(Shop.message("question:q", MessageKind.TEXT, "Есть", List.of())));
    }

    /** @param examples  of the answers, in the order in which they are asked for */
    private static List<ChannelEvent> fetched(String feed, @Nullable String cursor, Instant now, String... examples) throws IOException {
        List<String> answers = new java.util.ArrayList<>();
        for (String example : examples) {
            answers.add(text(example));
        }
        Http http = request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(), answers.remove(0).getBytes(StandardCharsets.UTF_8)));
        Polling polling = (Polling) new WildberriesConnectorFactory().connect(Shop.ACCOUNT.settings("http://127.0.0.1:9"), http,
                Clock.fixed(now, ZoneOffset.UTC));
        PollResult result = Shop.within(polling.poll(feed, cursor));
        assertThat(result).isInstanceOf(Fetched.class);
        return ((Fetched) result).events();
    }

    private static String text(String example) throws IOException {
        List<Path> found = Examples.of("wildberries").stream().filter(file -> file.getFileName().toString().equals(example + ".json")).toList();
        if (found.isEmpty()) {
            System.out.println("Documented Wildberries examples not replayed: there is no ../shared/providers/examples beside the checkout.");
        }
        assumeThat(found).isNotEmpty();
        return Files.readString(found.get(0));
    }
}
