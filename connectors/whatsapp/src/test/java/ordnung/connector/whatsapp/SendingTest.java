package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.ApprovedTemplate;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact requests that go to Meta. */
@NullUnmarked
class SendingTest {
    private static final String TAKEN = """
            {"messaging_product":"whatsapp","contacts":[{"input":"+79991112233","wa_id":"79991112233"}],"messages":[{"id":"wamid.NEW"}]}""";
    private static final String HEAD = "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\",\"to\":\"+79991112233\",";
    private static final String TRACKED = HEAD + "\"biz_opaque_callback_data\":\"msg-17\",";

    private final Shop shop = new Shop();

    @Test
    void aTextGoesToThePhoneWithOurOwnId() {
        shop.http.answers(200, TAKEN);

        SendResult result = send(text("Готово"));

        assertThat(result).isEqualTo(new Accepted("wamid.NEW"));
        assertThat(shop.http.lastBody()).isEqualTo(TRACKED + "\"type\":\"text\",\"text\":{\"body\":\"Готово\"}}");
        Request request = shop.http.requests.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("https://graph.facebook.com/v25.0/106000000000001/messages");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer token-1");
        assertThat(((Body.Bytes) request.body()).contentType()).isEqualTo("application/json");
    }

    @Test
    void aLinkIsShownWithAPreviewAndAnAnswerQuotes() {
        shop.http.answers(200, TAKEN);

        send(message(MessageKind.TEXT, "Фото: HTTPS://cake.example/1", List.of(), "wamid.CAKE1", null, List.of(), Map.of()));

        assertThat(shop.http.lastBody())
                .isEqualTo(HEAD + "\"context\":{\"message_id\":\"wamid.CAKE1\"},\"biz_opaque_callback_data\":\"msg-17\","
                + "\"type\":\"text\",\"text\":{\"preview_url\":true,\"body\":\"Фото: HTTPS://cake.example/1\"}}");
    }

    @Test
    void whoeverHasNoPhoneIsReachedByTheUserId() {
        shop.http.answers(200, "{\"contacts\":[{\"input\":\"RU.1002\",\"user_id\":\"RU.1002\"}],\"messages\":[{\"id\":\"wamid.NEW\"}]}");

        SendResult result = send(to("RU.1002", List.of("RU.1002"), null));

        assertThat(result).isEqualTo(new Accepted("wamid.NEW"));
        assertThat(shop.http.lastBody()).contains("\"recipient\":\"RU.1002\"").doesNotContain("\"to\"");
    }

    @Test
    void aPhoneAmongTheIdsIsAPhone() {
        shop.http.answers(200, TAKEN).answers(200, TAKEN);

        send(to("RU.1001", List.of("RU.1001", "79991112233"), null));
        assertThat(shop.http.lastBody()).contains("\"to\":\"+79991112233\"").doesNotContain("\"recipient\"");
        send(to("79991112233", List.of(), "not a phone"));
        assertThat(shop.http.lastBody()).contains("\"to\":\"+79991112233\"");
    }

    @Test
    void aFileIsUploadedAndThenNamed() {
        shop.http.answers(200, "{\"id\":\"9001\"}").answers(200, TAKEN);

        SendResult result = send(withFile(MessageKind.DOCUMENT, "application/pdf", "Счёт"));

        assertThat(result).isEqualTo(new Accepted("wamid.NEW"));
        Request upload = shop.http.requests.get(0);
        assertThat(upload.uri()).hasToString("https://graph.facebook.com/v25.0/106000000000001/media");
        assertThat(((Body.Multipart) upload.body()).parts()).containsExactly(Part.field("messaging_product", "whatsapp"),
                Part.field("type", "application/pdf"), Part.file("file", Path.of("/data/f1"), "счёт.pdf", "application/pdf"));
        assertThat(shop.http.lastBody())
                .isEqualTo(TRACKED
                + "\"type\":\"document\",\"document\":{\"id\":\"9001\",\"caption\":\"Счёт\",\"filename\":\"счёт.pdf\"}}");
    }

    @Test
    void aPictureHasACaptionAndNoName() {
        shop.http.answers(200, "{\"id\":\"9001\"}").answers(200, TAKEN);

        send(withFile(MessageKind.IMAGE, "image/jpeg", "Торт"));

        assertThat(shop.http.lastBody()).isEqualTo(TRACKED + "\"type\":\"image\",\"image\":{\"id\":\"9001\",\"caption\":\"Торт\"}}");
    }

    @Test
    void aVoiceMessageNamesItsCodec() {
        shop.http.answers(200, "{\"id\":\"9001\"}").answers(200, TAKEN);

        send(withFile(MessageKind.VOICE, "audio/ogg", null));

        assertThat(((Body.Multipart) shop.http.requests.get(0).body()).parts()).contains(Part.field("type", "audio/ogg; codecs=opus"));
        assertThat(shop.http.lastBody()).isEqualTo(TRACKED + "\"type\":\"audio\",\"audio\":{\"id\":\"9001\",\"voice\":true}}");
    }

    @Test
    void buttonsStandUnderAText() {
        shop.http.answers(200, TAKEN);

        send(message(MessageKind.TEXT, "Верно?", List.of(), null, null, List.of(new Button("yes", "Да"), new Button("no", "Нет")),
                Map.of()));

        assertThat(shop.http.lastBody())
                .isEqualTo(TRACKED + "\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",\"body\":{\"text\":\"Верно?\"},"
                + "\"action\":{\"buttons\":[{\"type\":\"reply\",\"reply\":{\"id\":\"yes\",\"title\":\"Да\"}},"
                + "{\"type\":\"reply\",\"reply\":{\"id\":\"no\",\"title\":\"Нет\"}}]}}}");
    }

    @Test
    void buttonsStandUnderAPictureToo() {
        shop.http.answers(200, "{\"id\":\"9001\"}").answers(200, TAKEN);

        send(message(MessageKind.IMAGE, "Такой?", List.of(file(MessageKind.IMAGE, "image/png", 10)), null, null,
                List.of(new Button("yes", "Да")), Map.of()));

        assertThat(shop.http.lastBody())
                .contains("\"header\":{\"type\":\"image\",\"image\":{\"id\":\"9001\"}},\"body\":{\"text\":\"Такой?\"}");
    }

    @Test
    void aTemplateIsFilledIn() {
        shop.http.answers(200, TAKEN).answers(200, TAKEN);

        send(template(List.of("Анна", "17")));
        assertThat(shop.http.lastBody())
                .isEqualTo(TRACKED + "\"type\":\"template\",\"template\":{\"name\":\"order_ready\",\"language\":{\"code\":\"ru\"},"
                + "\"components\":[{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"Анна\"},{\"type\":\"text\",\"text\":\"17\"}]}]}}");
        send(template(List.of()));
        assertThat(shop.http.lastBody()).endsWith("\"template\":{\"name\":\"order_ready\",\"language\":{\"code\":\"ru\"}}}");
    }

    @Test
    void aPlaceIsSent() {
        shop.http.answers(200, TAKEN);

        send(message(MessageKind.LOCATION, null, List.of(), null, null, List.of(),
                Map.of("latitude", 55.75, "longitude", 37, "name", "Мы")));

        assertThat(shop.http.lastBody())
                .isEqualTo(TRACKED + "\"type\":\"location\",\"location\":{\"latitude\":55.75,\"longitude\":37.0,\"name\":\"Мы\"}}");
    }

    @Test
    void aTextOfAnyCharactersCanBeWritten() {
        shop.http.answers(200, TAKEN);

        send(text("a\u0000b\uD83D \"\n"));

        assertThat(shop.http.lastBody()).contains("\"body\":\"ab\uFFFD \\\"\\n\"");
    }

    static List<SendRequested> refused() {
        Button button = new Button("a", "A");
        return List.of(text(""), text("x".repeat(4097)), message(MessageKind.TEXT, null, List.of(), null, null, List.of(), Map.of()),
                message(MessageKind.REVIEW, "x", List.of(), null, null, List.of(), Map.of()),
                withFile(MessageKind.IMAGE, "image/gif", null), withFile(MessageKind.IMAGE, "image/jpeg", "x".repeat(1025)),
                withFile(MessageKind.VOICE, "audio/ogg", "caption"), withFile(MessageKind.STICKER, "image/webp", "caption"),
                message(MessageKind.IMAGE, null, List.of(file(MessageKind.IMAGE, "image/png", 5L * 1024 * 1024 + 1)), null, null,
                        List.of(), Map.of()),
                message(MessageKind.IMAGE, null, List.of(file(MessageKind.IMAGE, "image/png", 1), file(MessageKind.IMAGE, "image/png", 1)),
                        null, null, List.of(), Map.of()),
                buttons("Да?", List.of(button, button)), buttons("Да?", List.of(new Button("a", "x".repeat(21)))),
                buttons("Да?", List.of(new Button("1", "1"), new Button("2", "2"), new Button("3", "3"), new Button("4", "4"))),
                buttons(null, List.of(button)), buttons("x".repeat(1025), List.of(button)),
                message(MessageKind.LOCATION, null, List.of(), null, null, List.of(), Map.of("latitude", "x")),
                message(MessageKind.LOCATION, "Мы", List.of(), null, null, List.of(), Map.of("latitude", 1, "longitude", 1)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(SendRequested message) {
        SendResult result = send(message);

        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.error().message()).isNotBlank();
            assertThat(failed.error().retryable()).isFalse();
        });
        assertThat(shop.http.requests).isEmpty();
    }

    private SendResult send(SendRequested message) {
        return shop.connector.send(message).toCompletableFuture().join();
    }

    private static SendRequested text(String text) {
        return message(MessageKind.TEXT, text, List.of(), null, null, List.of(), Map.of());
    }

    private static SendRequested buttons(String text, List<Button> buttons) {
        return message(MessageKind.TEXT, text, List.of(), null, null, buttons, Map.of());
    }

    private static SendRequested template(List<String> parameters) {
        return message(MessageKind.TEXT, "rendered", List.of(), null, new ApprovedTemplate("order_ready", "ru", parameters), List.of(),
                Map.of());
    }

    private static SendRequested withFile(MessageKind kind, String mimeType, String caption) {
        return message(kind, caption, List.of(file(kind, mimeType, 100)), null, null, List.of(), Map.of());
    }

    private static OutgoingFile file(MessageKind kind, String mimeType, long size) {
        return new OutgoingFile("f1", kind, mimeType, "счёт.pdf", size, "/data/f1");
    }

    private static SendRequested to(String thread, List<String> ids, String phone) {
        return new SendRequested("msg-17", 1, "acc", "whatsapp", thread, ids, phone, MessageKind.TEXT, "Да", List.of(), null, null,
                List.of(), Map.of());
    }

    private static SendRequested message(MessageKind kind, String text, List<OutgoingFile> files, String replyTo, ApprovedTemplate template,
                                         List<Button> buttons, Map<String, Object> payload) {
        return new SendRequested("msg-17", 1, "acc", "whatsapp", "79991112233", List.of("79991112233", "RU.1001"), "+79991112233", kind,
                text, files, replyTo, template, buttons, payload);
    }
}
