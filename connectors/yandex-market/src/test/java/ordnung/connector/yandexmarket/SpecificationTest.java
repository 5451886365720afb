package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.yandexmarket.fake.Item;
import ordnung.events.MessageKind;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every request that the connector makes, and every answer of the played Market, against the Market's own OpenAPI document, where it lies beside
 * the checkout ({@code ../shared/providers/specs}).
 */
class SpecificationTest {
    private final Optional<Path> specification = Examples.specification("yandex-market/partner-api.subset.bundled.json");
    private final Shop shop = new Shop();
    @TempDir
    Path folder;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void requestsAndAnswersAreAsSpecified() throws Exception {
        if (specification.isEmpty()) {
            System.out.println("Yandex Market's requests not held against its specification: it does not lie beside the checkout.");
        }
        assumeTrue(specification.isPresent(), "no specification");
        OpenApiInteractionValidator asked = validator(specification.get(), LevelResolver.create().build());
        // Answers are wrapped by allOf, which a strict reading of additional fields cannot pass.
        OpenApiInteractionValidator answered = validator(specification.get(),
                LevelResolver.create().withLevel("validation.schema.additionalProperties", Level.IGNORE).build());
        everythingHappens();

        List<Recorded> requests = shop.server.taken();

        assertThat(requests.stream().map(request -> request.method() + " " + request.path().replaceAll("[0-9]{3,}", "…")).distinct()).hasSize(13);
        for (Recorded request : requests) {
            assertThat(faults(asked.validateRequest(request(request)))).as("%s %s %s", request.method(), request.path(), request.text()).isEmpty();
            if (!request.path().endsWith("/file/send") && request.method().equals("POST") || request.method().equals("GET")) {
                SimpleResponse answer = SimpleResponse.Builder.ok().withContentType("application/json")
                        .withBody(new String(shop.market.answer(request).body(), StandardCharsets.UTF_8)).build();
                assertThat(faults(answered.validateResponse(request.path(), Method.valueOf(request.method()), answer)))
                        .as("answer to %s %s", request.method(), request.path()).isEmpty();
            }
        }
    }

    @Test
    void whatIsNotAsSpecifiedWouldBeFound() {
        assumeTrue(specification.isPresent(), "no specification");
        SimpleRequest wrong = SimpleRequest.Builder.post("/v2/businesses/1/chats/message").withQueryParam("chatId", "1").withHeader("Api-Key", "k")
                .withContentType("application/json").withBody("{\"text\":\"\"}").build();

        assertThat(faults(validator(specification.get(), LevelResolver.create().build()).validateRequest(wrong))).isNotEmpty();
    }

    private void everythingHappens() throws Exception {
        long chat = shop.market.opensChat("Анна", 33333333L).id();
        shop.market.buyerWrites(chat, "Здравствуйте");
        shop.market.buyerSends(chat, "торт.jpg", new byte[] {1}, "https://files.example");
        long review = shop.market.reviews("CAKE-1", 5, "Вкусно", "Анна", "https://photos.example/1.jpg").id();
        long comment = shop.market.comments(review, null, "USER", "Анна", "Да").id();
        long question = shop.market.asks("CAKE-1", "Анна", "Есть ли орехи?").id();
        long answer = shop.market.answers(question, "USER", "Борис", "Нет");
        long order = shop.market.orders(new Item("CAKE-1", "Торт", 2, 1900)).id();
        shop.connector.check().toCompletableFuture().join();
        for (int i = 0; i < 2; i++) {
            Stream.of("chats", "finished-chats", "orders", "reviews", "review-comments", "questions", "answers").forEach(shop::ask);
        }
        shop.send("chat:" + chat, "Добрый день");
        shop.send(file("chat:" + chat));
        shop.send("review:" + review, "Спасибо");
        shop.send("review:" + review, "Спасибо", "review-comment:" + comment);
        shop.send("question:" + question, "Нет");
        shop.send("question:" + question, "Верно", "answer:" + answer);
        shop.orders().set(String.valueOf(order), OrderStatus.HANDED_OVER).toCompletableFuture().join();
        shop.orders().set(String.valueOf(order), OrderStatus.HANDED_OVER).toCompletableFuture().join();
        shop.ask("chats");
        shop.connector.locate(new ordnung.events.Attachment("file:" + chat + "/" + (chat + 2) + "/0", MessageKind.IMAGE, null, null, null, null, null))
                .toCompletableFuture().join();
    }

    private SendRequested file(String chat) throws Exception {
        Path file = Files.write(folder.resolve("cake.jpg"), new byte[] {1, 2, 3});
        return new SendRequested("m-1", 1, "a-1", "yandex-market", chat, List.of(chat), null, MessageKind.IMAGE, null,
                List.of(new OutgoingFile("f-1", MessageKind.IMAGE, "image/jpeg", "торт.jpg", 3, file.toString())), null, null, List.of(), Map.of());
    }

    private static OpenApiInteractionValidator validator(Path specification, LevelResolver levels) {
        return OpenApiInteractionValidator.createForSpecificationUrl(specification.toUri().toString()).withLevelResolver(levels).build();
    }

    private static SimpleRequest request(Recorded request) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(Method.valueOf(request.method()), request.path());
        request.query().forEach((name, values) -> builder.withQueryParam(name, values));
        request.headers().forEach((name, value) -> builder.withHeader(name, value));
        return builder.withBody(request.text()).build();
    }

    private static List<String> faults(ValidationReport report) {
        return report.getMessages().stream().filter(message -> message.getLevel() == Level.ERROR).map(message -> message.getKey() + " " + message.getMessage())
                .toList();
    }
}
