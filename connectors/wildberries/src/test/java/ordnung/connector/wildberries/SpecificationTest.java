package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageKind;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every request that the connector makes, and every answer of the played Wildberries, against Wildberries' own OpenAPI documents, where they lie beside the
 * checkout ({@code ../shared/providers/specs}).
 */
class SpecificationTest {
    private static final List<String> DOCUMENTS = List.of("01-general.yaml", "03-orders-fbs.yaml", "09-communications.yaml");
    private final Shop shop = new Shop();
    @TempDir
    Path folder;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void requestsAndAnswersAreAsSpecified() throws Exception {
        List<OpenApiInteractionValidator> documents = documents();
        everythingHappens();

        List<Recorded> requests = shop.wildberries.server().taken();

        assertThat(requests.stream().map(request -> request.method() + " " + request.path().replaceAll("/\\d{5,}", "/…")).distinct()).hasSize(13);
        for (Recorded request : requests) {
            OpenApiInteractionValidator document = documents.get(document(request.path()));
            assertThat(faults(document.validateRequest(request(request)))).as("%s %s %s", request.method(), request.path(), request.text()).isEmpty();
            if (request.method().equals("GET") && !request.path().contains("/download/")) {
                SimpleResponse answer = SimpleResponse.Builder.ok().withContentType("application/json")
                        .withBody(new String(shop.wildberries.answer(request).body(), StandardCharsets.UTF_8)).build();
                assertThat(faults(document.validateResponse(request.path(), Method.GET, answer))).as("answer to %s", request.path()).isEmpty();
            }
        }
    }

    @Test
    void whatIsNotAsSpecifiedWouldBeFound() {
        SimpleRequest wrong = SimpleRequest.Builder.post("/api/v1/feedbacks/answer").withHeader("Authorization", "t").withContentType("application/json")
                .withBody("{\"id\":1}").build();

        assertThat(faults(documents().get(2).validateRequest(wrong))).isNotEmpty();
    }

    private static List<OpenApiInteractionValidator> documents() {
        List<Optional<Path>> found = DOCUMENTS.stream().map(name -> Examples.specification("wildberries/" + name)).toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            System.out.println("Wildberries' requests not held against its specification: it does not lie beside the checkout.");
        }
        assumeTrue(found.stream().allMatch(Optional::isPresent), "no specification");
        return found.stream().map(path -> OpenApiInteractionValidator.createFor(read(path.orElseThrow())).build()).toList();
    }

    /** Not as strictly as the validator would: elsewhere in one of the documents a list does not say of what. */
    private static OpenAPI read(Path document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readLocation(document.toUri().toString(), List.of(), options).getOpenAPI();
    }

    private static int document(String path) {
        return path.equals("/ping") ? 0 : path.startsWith("/api/v3/") ? 1 : 2;
    }

    private void everythingHappens() throws Exception {
        String chat = "1:1e265a58-a120-b178-008c-60af2460207c";
        shop.wildberries.buyerWrites(chat, "Анна", "Здравствуйте");
        shop.wildberries.buyerWritesAbout("2fb52cd9e25e52538a5f05994e688ae5", Shop.CAKE, chat, "Анна", "Не тот цвет");
        shop.wildberries.buyerSendsFile(chat, "Анна", "чек.pdf", "application/pdf", new byte[] {1});
        String question = shop.wildberries.asks(Shop.CAKE, "Есть без орехов?");
        String review = shop.wildberries.reviews(Shop.CAKE, "Анна", 5, "Вкусно", "https://feedback04.wbbasket.ru/1.webp");
        String order = shop.wildberries.orders(Shop.CAKE, "Упакуйте");
        Shop.within(shop.connector.check());
        shop.send("chat:" + chat, "Добрый день");
        Path file = Files.write(folder.resolve("cake.jpg"), new byte[] {1, 2, 3});
        Shop.within(shop.connector.send(Shop.message("chat:" + chat, MessageKind.IMAGE, "Вот", List.of(new OutgoingFile("f-1", MessageKind.IMAGE,
                "image/jpeg", "торт.jpg", 3, file.toString())))));
        shop.send("question:" + question, "Есть");
        shop.send("review:" + review, "Спасибо!");
        for (int i = 0; i < 2; i++) {
            shop.connector.feeds().forEach(feed -> shop.ask(feed.key()));
        }
        Shop.within(shop.connector.set(order, OrderStatus.CANCELLED));
        var receipt = new ordnung.events.Attachment("file:700000000000001", MessageKind.DOCUMENT, null, null, null, null, null);
        Shop.within(new ordnung.connector.testkit.fake.JdkHttp().exchange(Shop.within(shop.connector.locate(receipt))));
    }

    private static SimpleRequest request(Recorded request) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(Method.valueOf(request.method()), request.path());
        request.query().forEach((name, values) -> builder.withQueryParam(name, values));
        request.headers().forEach((name, value) -> builder.withHeader(name, value));
        return request.body().length == 0 ? builder.build() : builder.withBody(request.text()).build();
    }

    private static List<String> faults(ValidationReport report) {
        return report.getMessages().stream().filter(message -> message.getLevel() == Level.ERROR).map(message -> message.getKey() + " " + message.getMessage())
                .toList();
    }
}
