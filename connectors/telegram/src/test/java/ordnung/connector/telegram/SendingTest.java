package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact requests that go to Telegram. */
class SendingTest {
    private static final String TAKEN =
            "{\"ok\":true,\"result\":{\"message_id\":1400,\"date\":1767225700,\"chat\":{\"id\":1111111,\"type\":\"private\"}}}";

    private final Shop shop = new Shop();
    @TempDir
    Path folder;
    private Outbox ivan;

    @BeforeEach
    void ivan() {
        ivan = new Outbox(Outbox.IVAN, folder);
    }

    @Test
    void aTextGoesAsItIs() {
        assertThat(send(ivan.text("1 < 2 & *торт* _готов_"))).isEqualTo(new Accepted("1111111_1400", List.of("1400")));

        assertThat(shop.http.lastBody()).isEqualTo("{\"chat_id\":1111111,\"text\":\"1 < 2 & *торт* _готов_\"}");
        Request request = request();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("https://api.telegram.org/bot7000000001:AAsample-token/sendMessage");
        assertThat(((Body.Bytes) request.body()).contentType()).isEqualTo("application/json");
    }

    @Test
    void anAnswerQuotesAndGoesEvenIfWhatItAnswersIsGone() {
        send(ivan.answer("Да", "1111111_1365"));

        assertThat(shop.http.lastBody()).isEqualTo(
                "{\"chat_id\":1111111,\"text\":\"Да\",\"reply_parameters\":{\"message_id\":1365,\"allow_sending_without_reply\":true}}");
    }

    @Test
    void anAnswerToWhatTelegramNeverNumberedGoesWithoutAQuote() {
        send(ivan.answer("Да", "sha256-0011"));

        assertThat(shop.http.lastBody()).isEqualTo("{\"chat_id\":1111111,\"text\":\"Да\"}");
    }

    @Test
    void inTheOwnersOwnChatsTheOwnerAnswers() {
        SendResult result = send(new Outbox("1111111/bc_AbC-1", folder).text("Да"));

        assertThat(shop.http.lastBody()).isEqualTo("{\"business_connection_id\":\"bc_AbC-1\",\"chat_id\":1111111,\"text\":\"Да\"}");
        assertThat(result).isEqualTo(new Accepted("1111111_1400_bc_AbC-1"));
    }

    @Test
    void buttonsStandUnderTheText() {
        send(ivan.buttons("Подтвердить?", new Button("yes", "Да"), new Button("no", "Нет")));

        assertThat(shop.http.lastBody()).isEqualTo("{\"chat_id\":1111111,\"text\":\"Подтвердить?\",\"reply_markup\":{\"inline_keyboard\":"
                + "[[{\"text\":\"Да\",\"callback_data\":\"yes\"}],[{\"text\":\"Нет\",\"callback_data\":\"no\"}]]}}");
    }

    @Test
    void aPlaceWithANameIsAVenue() {
        send(ivan.place(Map.of("latitude", 55.75, "longitude", 37.61)));
        assertThat(request().uri().getPath()).endsWith("/sendLocation");
        send(ivan.place(Map.of("latitude", 55.75, "longitude", 37.61, "name", "Пекарня")));
        assertThat(request().uri().getPath()).endsWith("/sendVenue");
        assertThat(shop.http.lastBody())
                .isEqualTo("{\"chat_id\":1111111,\"latitude\":55.75,\"longitude\":37.61,\"title\":\"Пекарня\",\"address\":\"Пекарня\"}");
    }

    @ParameterizedTest
    @CsvSource({"IMAGE,image/jpeg,photo,sendPhoto", "IMAGE,image/heic,document,sendDocument", "IMAGE,image/gif,document,sendDocument",
            "VIDEO,video/mp4,video,sendVideo", "VIDEO,video/quicktime,document,sendDocument", "AUDIO,audio/mpeg,audio,sendAudio",
            "AUDIO,audio/flac,document,sendDocument", "VOICE,audio/ogg; codecs=opus,voice,sendVoice", "VOICE,audio/webm,document,sendDocument",
            "DOCUMENT,image/jpeg,document,sendDocument", "STICKER,image/webp,sticker,sendSticker", "STICKER,image/png,document,sendDocument"})
    void aFileGoesInTheWayThatTelegramCanShowIt(MessageKind kind, String type, String field, String method) {
        send(ivan.file(kind, type, null));

        assertThat(request().uri().getPath()).endsWith("/" + method);
        List<Part> parts = ((Body.Multipart) request().body()).parts();
        assertThat(parts).extracting(Part::name).containsExactly("chat_id", field);
        assertThat(parts.get(1)).satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("файл «а».bin");
            assertThat(file.contentType()).isEqualTo(type);
            assertThat(file.file()).isEqualTo(folder.resolve(kind.word()));
        });
        assertThat(request().timeout()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void aFilesCaptionAnswerAndButtonsGoAlongAsText() {
        SendRequested photo = ivan.file(MessageKind.IMAGE, "image/png", "Вот \"он\"");
        send(ivan.message(MessageKind.IMAGE, photo.text(), photo.files(), "1111111_5", List.of(new Button("yes", "Да")), Map.of()));

        assertThat(((Body.Multipart) request().body()).parts().stream().filter(part -> part.file() == null)).containsExactly(
                Part.field("chat_id", "1111111"), Part.field("caption", "Вот \"он\""),
                Part.field("reply_parameters", "{\"message_id\":5,\"allow_sending_without_reply\":true}"),
                Part.field("reply_markup", "{\"inline_keyboard\":[[{\"text\":\"Да\",\"callback_data\":\"yes\"}]]}"));
    }

    @Test
    void whatTelegramCannotCarryIsRefusedBeforeItIsSent() {
        Button button = new Button("yes", "Да");
        Map<String, SendRequested> refused = Map.ofEntries(
                Map.entry("empty-message", ivan.text(" ")), Map.entry("text-too-long", ivan.text("я".repeat(4097))),
                Map.entry("kind-not-carried", ivan.message(MessageKind.CONTACT, "x", List.of(), null, List.of(), Map.of())),
                Map.entry("bad-recipient", new Outbox("anna", folder).text("x")),
                Map.entry("no-caption", ivan.file(MessageKind.STICKER, "image/webp", "подпись")),
                Map.entry("bad-location", ivan.place(Map.of("latitude", 91, "longitude", 0))),
                Map.entry("bad-button", ivan.buttons("?", new Button("я".repeat(33), "Да"))),
                Map.entry("too-many-buttons", ivan.buttons("?", IntStream.range(0, 11).mapToObj(i -> new Button("b" + i, "B")).toArray(Button[]::new))),
                Map.entry("file-too-large", ivan.message(MessageKind.IMAGE, null,
                        List.of(ivan.file(MessageKind.IMAGE, "image/png", 10L * 1024 * 1024 + 1)), null, List.of(button), Map.of())),
                Map.entry("too-many-files", ivan.message(MessageKind.IMAGE, null, List.of(ivan.file(MessageKind.IMAGE, "image/png", 3),
                        ivan.file(MessageKind.IMAGE, "image/png", 3)), null, List.of(), Map.of())));

        refused.forEach((code, message) -> assertThat(Shop.done(shop.connector.send(message))).as(code)
                .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().code()).isEqualTo(code)));
        assertThat(Shop.done(shop.connector.send(ivan.template()))).isInstanceOf(Failed.class);
        assertThat(Shop.done(shop.connector.send(ivan.file(MessageKind.IMAGE, "image/png", "я".repeat(1025))))).isInstanceOf(Failed.class);
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void theLongestOfEverythingStillGoes() {
        assertThat(send(ivan.text("я".repeat(4096)))).isInstanceOf(Accepted.class);
        assertThat(send(ivan.file(MessageKind.IMAGE, "image/png", "я".repeat(1024)))).isInstanceOf(Accepted.class);
        assertThat(send(ivan.buttons("?", new Button("я".repeat(32), "Да")))).isInstanceOf(Accepted.class);
    }

    @Test
    void aGroupThatHasMovedIsReachedAtTheNextTry() {
        Outbox group = new Outbox("-4001", folder);
        shop.http.answers(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\","
                + "\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}");

        assertThat(Shop.done(shop.connector.send(group.text("Привет")))).isInstanceOfSatisfying(SendResult.Retry.class,
                retry -> assertThat(retry.after()).isZero());
        shop.http.answers(200, TAKEN.replace("1111111", "-1001234567890"));
        assertThat(Shop.done(shop.connector.send(group.text("Привет")))).isEqualTo(new Accepted("-1001234567890_1400"));
        assertThat(shop.http.lastBody()).contains("\"chat_id\":-1001234567890");
    }

    private SendResult send(SendRequested message) {
        shop.http.answers(200, TAKEN);
        return Shop.done(shop.connector.send(message));
    }

    private Request request() {
        return shop.http.requests.get(shop.http.requests.size() - 1);
    }
}
