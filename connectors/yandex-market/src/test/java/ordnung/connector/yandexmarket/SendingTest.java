package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.Capabilities;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private final Shop shop = new Shop();
    private final List<Act> published = new ArrayList<>();
    private final String chat = "chat:" + shop.market.opensChat("Анна", null).id();
    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        shop.market.onAnswer(one -> published.add(one.act()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aMessageGoesIntoItsChatAndItsEchoBringsTheId() {
        shop.ask("chats");

        assertThat(shop.send(chat, "Торт готов 🎂")).isEqualTo(new Accepted(""));

        assertThat(published).containsExactly(new Act.Reply(chat, "Торт готов 🎂", null));
        assertThat(shop.messages("chats")).extracting(MessageReceived::text).containsExactly("Торт готов 🎂");
    }

    @Test
    void theKeyAndTheNameOfTheIntegrationGoAlong() {
        shop.send(chat, "Да");

        Recorded request = shop.server.requests().get(0);
        assertThat(request.header("api-key")).contains(shop.market.account().apiKey());
        assertThat(request.header("x-market-integration")).contains("Ordnung");
        shop.server.verify();
    }

    @Test
    void anAnswerToAReviewIsKnownByTheIdOfItsEcho() {
        shop.ask("review-comments");
        String review = "review:" + shop.market.reviews("CAKE-1", 5, "Вкусно", "Анна").id();

        Accepted accepted = (Accepted) shop.send(review, "Спасибо");

        assertThat(shop.messages("review-comments")).extracting(MessageReceived::externalId).contains(accepted.externalId());
        assertThat(published).containsExactly(new Act.Reply(review, "Спасибо", null));
    }

    @Test
    void aReplyToACommentGoesUnderThatComment() {
        long review = shop.market.reviews("CAKE-1", 5, "Вкусно", "Анна").id();
        long comment = shop.market.comments(review, null, "USER", "Анна", "А доставка?").id();

        shop.send("review:" + review, "Завтра", "review-comment:" + comment);

        assertThat(shop.server.requests().get(0).json().path("comment").path("parentId").asLong()).isEqualTo(comment);
        shop.server.verify();
    }

    @Test
    void anAnswerToAQuestionIsKnownByTheIdOfItsEcho() {
        shop.ask("answers");
        String question = "question:" + shop.market.asks("CAKE-1", "Анна", "Есть ли орехи?").id();

        Accepted accepted = (Accepted) shop.send(question, "Нет");

        assertThat(shop.messages("answers")).extracting(MessageReceived::externalId).contains(accepted.externalId());
        assertThat(shop.server.requests()).filteredOn(request -> request.path().endsWith("/update")).singleElement()
                .satisfies(request -> assertThat(request.json().path("parentEntityId").path("type").asText()).isEqualTo("QUESTION"));
    }

    @Test
    void aReplyToAnAnswerIsACommentOnItAndKnownByTheIdOfItsEcho() {
        shop.ask("answers");
        long question = shop.market.asks("CAKE-1", "Анна", "Есть ли орехи?").id();
        long answer = shop.market.answers(question, "USER", "Борис", "Вроде нет");

        Accepted accepted = (Accepted) shop.send("question:" + question, "Точно нет", "answer:" + answer);

        assertThat(shop.messages("answers")).extracting(MessageReceived::externalId).contains(accepted.externalId());
        assertThat(accepted.externalId()).startsWith("answer:" + answer + ":comment:");
    }

    @Test
    void aFileIsSentByItself() throws Exception {
        SendResult result = shop.send(file(3, null));

        assertThat(result).isEqualTo(new Accepted(""));
        assertThat(shop.server.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/v2/businesses/11111111/chats/file/send");
            assertThat(request.parts()).singleElement().satisfies(part -> assertThat(part.bytes()).containsExactly(1, 2, 3));
        });
        shop.server.verify();
    }

    @Test
    void aFileThatIsGoneWasNotSent() throws Exception {
        SendRequested message = file(3, null);
        Files.delete(Path.of(message.files().get(0).path()));

        assertThat(shop.send(message)).isInstanceOf(Retry.class);
    }

    @Test
    void whatTheMarketDoesNotCarryIsRefusedBeforehand() throws Exception {
        assertThat(code(shop.send(file(5_000_001, null)))).isEqualTo("file-too-large");
        assertThat(code(shop.send(file(3, "подпись")))).isEqualTo("no-caption");
        assertThat(code(shop.send("order:33333333", "Здравствуйте"))).isEqualTo("order-takes-no-messages");
        assertThat(code(shop.send(chat, " "))).isEqualTo("empty-message");
        assertThat(code(shop.send(chat, "я".repeat(4097)))).isEqualTo("text-too-long");
        assertThat(code(shop.send("question:5", "я".repeat(5001)))).isEqualTo("text-too-long");
        assertThat(shop.server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat:", "chat:1/../2", "chat:1?x=2", "79991112233", "chat:99999999999999999999"})
    void aThreadOfSomebodyElsesIsRefused(String thread) {
        assertThat(code(shop.send(thread, "Здравствуйте"))).isEqualTo("no-such-thread");
        assertThat(shop.server.requests()).isEmpty();
    }

    @Test
    void theLongestTextGoes() {
        assertThat(shop.send(chat, "я".repeat(4096))).isInstanceOf(Accepted.class);
        shop.server.verify();
    }

    @Test
    void eachThreadCarriesWhatItCan() {
        assertThat(shop.connector.capabilities("chat:1")).isEqualTo(shop.connector.capabilities());
        assertThat(shop.connector.capabilities("chat:1").splits()).isTrue();
        assertThat(shop.connector.capabilities("review:1")).satisfies(can -> {
            assertThat(can.textLength()).isEqualTo(4096);
            assertThat(can.splits()).isFalse();
            assertThat(can.sends()).containsExactly(MessageKind.TEXT);
        });
        assertThat(shop.connector.capabilities("question:1").textLength()).isEqualTo(5000);
        assertThat(shop.connector.capabilities("order:1")).isEqualTo(Capabilities.RECEIVES_ONLY);
    }

    private SendRequested file(long size, String caption) throws Exception {
        Path file = Files.write(folder.resolve("cake.jpg"), new byte[] {1, 2, 3});
        OutgoingFile outgoing = new OutgoingFile("f-1", MessageKind.IMAGE, "image/jpeg", "торт.jpg", size, file.toString());
        return new SendRequested("m-1", 1, "a-1", "yandex-market", chat, List.of(chat), null, MessageKind.IMAGE, caption, List.of(outgoing), null, null,
                List.of(), Map.of());
    }

    private static String code(SendResult result) {
        return ((Failed) result).error().code();
    }
}
