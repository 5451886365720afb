package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.testkit.fake.ScriptedHttp;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What VK is sent, step by step, and what its answers mean. */
class SendingTest {
    private static final String ANNA = "159526068";
    private static final String TAKEN = "{\"response\":[{\"peer_id\":159526068,\"message_id\":1202,\"conversation_message_id\":212}]}";
    private static final SendRequested TEXT = message(MessageKind.TEXT, "Ваш торт готов", null);
    @TempDir
    Path folder;

    private final ScriptedHttp http = new ScriptedHttp();

    @Test
    void aTextGoesAsAFormWithTheKeyInAHeader() {
        assertThat(send(TEXT, TAKEN)).isEqualTo(new SendResult.Accepted("1202", List.of(ANNA + "_212")));

        Http.Request request = http.requests.get(0);
        assertThat(request.uri()).hasToString("https://vk.example/method/messages.send");
        assertThat(request.headers()).isEqualTo(Map.of("Authorization", "Bearer " + Shop.ACCOUNT.accessToken()));
        assertThat(((Http.Body.Bytes) request.body()).contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(http.form(0)).containsEntry("peer_ids", ANNA).containsEntry("message", "Ваш торт готов").containsEntry("v", "5.199")
                .containsOnlyKeys("peer_ids", "random_id", "message", "v");
    }

    @Test
    void eachTryOfAMessageHasTheSameNumberAndEachMessageItsOwn() {
        Stream.of("m-1", "m-1", "m-2").forEach(id -> send(new SendRequested(id, 1, "account", "vk", ANNA, List.of(ANNA), null, MessageKind.TEXT, "Да",
                List.of(), null, null, List.of(), Map.of()), TAKEN));

        assertThat(http.form(0).get("random_id")).isEqualTo(http.form(1).get("random_id")).isNotEqualTo(http.form(2).get("random_id"));
        assertThat(IntStream.range(0, 3)).allSatisfy(i -> assertThat(Integer.parseInt(http.form(i).get("random_id"))).isPositive());
    }

    @Test
    void anAnswerQuotesByWhicheverIdThereIs() {
        send(message(MessageKind.TEXT, "Да", "1201"), TAKEN);
        send(message(MessageKind.TEXT, "Да", ANNA + "_211"), TAKEN);
        send(message(MessageKind.TEXT, "Да", "order159526068_7"), TAKEN);

        assertThat(http.form(0)).containsEntry("reply_to", "1201").doesNotContainKey("forward");
        assertThat(http.form(1)).doesNotContainKey("reply_to").containsEntry("forward",
                "{\"peer_id\":159526068,\"conversation_message_ids\":[211],\"is_reply\":true}");
        assertThat(http.form(2)).doesNotContainKeys("reply_to", "forward");
    }

    @Test
    void aPlaceAlwaysHasWords() {
        Map<String, Object> at = Map.of("latitude", 55.75, "longitude", 37.61);
        send(place(at, null), TAKEN);
        send(place(Map.of("latitude", 55.75, "longitude", 37.61, "name", "Пекарня", "address", "Тверская, 1"), null), TAKEN);
        send(place(at, "Мы здесь"), TAKEN);

        assertThat(http.form(0)).containsEntry("lat", "55.75").containsEntry("long", "37.61").containsEntry("message", "55.75, 37.61");
        assertThat(http.form(1)).containsEntry("message", "Пекарня, Тверская, 1");
        assertThat(http.form(2)).containsEntry("message", "Мы здесь");
    }

    @Test
    void buttonsStandUnderTheMessage() {
        send(buttons(2), TAKEN);
        send(buttons(10), TAKEN);

        assertThat(http.form(0).get("keyboard")).isEqualTo("{\"one_time\":false,\"inline\":true,\"buttons\":["
                + "[{\"color\":\"primary\",\"action\":{\"type\":\"text\",\"label\":\"Кнопка 0\",\"payload\":\"{\\\"button\\\":\\\"id-0\\\"}\"}}],"
                + "[{\"color\":\"primary\",\"action\":{\"type\":\"text\",\"label\":\"Кнопка 1\",\"payload\":\"{\\\"button\\\":\\\"id-1\\\"}\"}}]]}");
        assertThat(Fixtures.object(http.form(1).get("keyboard")).path("buttons")).hasSize(5).allMatch(row -> row.size() == 2);
    }

    @Test
    void aPhotoIsBroughtKeptAndThenSent() throws IOException {
        http.answers(200, "{\"response\":{\"upload_url\":\"https://pu.vk.example/c1?act=do\"}}")
                .answers(200, "{\"server\":7,\"photo\":\"[{}]\",\"hash\":\"h\"}")
                .answers(200, "{\"response\":[{\"id\":9,\"owner_id\":-5,\"access_key\":\"ak\"}]}");

        assertThat(send(file(MessageKind.IMAGE, "image/png"), TAKEN)).isInstanceOf(SendResult.Accepted.class);

        assertThat(http.form(0)).containsEntry("peer_id", ANNA);
        assertThat(http.requests.get(1).uri()).hasToString("https://pu.vk.example/c1?act=do");
        assertThat(http.requests.get(1).headers()).as("the key is not for the servers that take files").isEmpty();
        assertThat(((Http.Body.Multipart) http.requests.get(1).body()).parts()).singleElement().extracting(Http.Part::name).isEqualTo("photo");
        assertThat(http.form(2)).containsEntry("server", "7").containsEntry("photo", "[{}]").containsEntry("hash", "h");
        assertThat(http.form(3)).containsEntry("attachment", "photo-5_9_ak");
    }

    @Test
    void aVoiceMessageIsADocumentOfItsOwnSort() throws IOException {
        http.answers(200, "{\"response\":{\"upload_url\":\"https://pu.vk.example/c1\"}}").answers(200, "{\"file\":\"f\"}")
                .answers(200, "{\"response\":{\"type\":\"audio_message\",\"audio_message\":{\"id\":9,\"owner_id\":-5}}}");

        assertThat(send(file(MessageKind.VOICE, "audio/ogg"), TAKEN)).isInstanceOf(SendResult.Accepted.class);

        assertThat(http.form(0)).containsEntry("type", "audio_message");
        assertThat(http.form(2)).containsEntry("file", "f").doesNotContainKey("title");
        assertThat(http.form(3)).containsEntry("attachment", "doc-5_9");
    }

    @Test
    void twoFilesGoInOneMessage() throws IOException {
        for (int i = 1; i <= 2; i++) {
            http.answers(200, "{\"response\":{\"upload_url\":\"https://pu.vk.example/c1\"}}").answers(200, "{\"file\":\"f\"}")
                    .answers(200, "{\"response\":{\"type\":\"doc\",\"doc\":{\"id\":" + i + ",\"owner_id\":-5}}}");
        }
        OutgoingFile one = file(MessageKind.DOCUMENT, "application/pdf").files().get(0);

        send(with(MessageKind.DOCUMENT, List.of(one, one)), TAKEN);

        assertThat(http.form(6)).containsEntry("attachment", "doc-5_1,doc-5_2");
    }

    @Test
    void aFileThatDoesNotArriveLeavesNothingBehind() throws IOException {
        SendRequested photo = file(MessageKind.IMAGE, "image/png");
        ScriptedHttp silent = new ScriptedHttp().answers(200, "{\"response\":{\"upload_url\":\"https://pu.vk.example/c1\"}}")
                .fails(new Http.Failure("no answer", true));
        ScriptedHttp refusing = new ScriptedHttp().answers(200, "{\"response\":{\"upload_url\":\"https://pu.vk.example/c1\"}}")
                .answers(200, "{\"server\":7,\"photo\":\"[]\",\"hash\":\"h\"}");
        ScriptedHttp confused = new ScriptedHttp().answers(200, "{\"response\":{\"upload_url\":\"javascript:alert(1)\"}}");

        assertThat(sent(silent, photo)).isInstanceOf(SendResult.Retry.class);
        assertThat(sent(refusing, photo)).isInstanceOf(SendResult.Failed.class);
        assertThat(sent(confused, photo)).isInstanceOf(SendResult.Retry.class);
        assertThat(Stream.of(silent, refusing, confused).flatMap(each -> each.methods("/method/").stream())).doesNotContain("messages.send");
    }

    @Test
    void aRecipientsRefusalComesWithinASuccess() {
        SendResult result = send(TEXT, "{\"response\":[{\"peer_id\":159526068,\"message_id\":0,\"error\":{\"code\":901,\"description\":\"Can't send\"}}]}");

        assertThat(result).isInstanceOfSatisfying(SendResult.Failed.class, failed -> assertThat(failed.error().code()).isEqualTo("901"));
    }

    @Test
    void aMessageToAChatHasItsRunningNumberAlone() {
        assertThat(send(TEXT, "{\"response\":[{\"peer_id\":159526068,\"message_id\":0,\"conversation_message_id\":7}]}"))
                .isEqualTo(new SendResult.Accepted(ANNA + "_7"));
    }

    @Test
    void aBareIdIsUnderstoodToo() {
        assertThat(send(TEXT, "{\"response\":1202}")).isEqualTo(new SendResult.Accepted("1202"));
    }

    @Test
    void anAnswerThatDoesNotSayWhetherItWasTakenIsUnknown() {
        for (String answer : List.of("{\"response\":[]}", "{\"response\":0}", "{\"response\":{}}", "{}", "", "<html>", "[]", "{\"response\":null}",
                "{\"response\":[{\"message_id\":\"?\"}]}")) {
            assertThat(send(TEXT, answer)).as(answer).isInstanceOf(SendResult.Unknown.class);
        }
    }

    @Test
    void whatVkLimitsWaitsAsLongAsItShould() {
        assertThat(send(TEXT, "{\"error\":{\"error_code\":6,\"error_msg\":\"Too many\"}}")).isInstanceOfSatisfying(SendResult.Retry.class,
                retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(1)));
        assertThat(send(TEXT, "{\"error\":{\"error_code\":29,\"error_msg\":\"Rate limit\"}}")).isInstanceOfSatisfying(SendResult.Retry.class,
                retry -> assertThat(retry.after()).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void aCodeThatNobodyKnowsIsAFailure() {
        assertThat(send(TEXT, "{\"error\":{\"error_code\":4711,\"error_msg\":\"secret words\"}}")).isInstanceOfSatisfying(SendResult.Failed.class,
                failed -> assertThat(failed.error().message()).isEqualTo("VK refused the request with code 4711."));
    }

    @Test
    void whatVkCannotCarryIsSaidBeforehand() throws IOException {
        assertThat(Map.of(
                "no-answer-here", in("comment:wall:-1_2:3"),
                "text-too-long", message(MessageKind.TEXT, "я".repeat(4097), null),
                "empty-message", message(MessageKind.TEXT, " ", null),
                "kind-not-carried", message(MessageKind.AUDIO, null, null),
                "bad-location", place(Map.of("latitude", 91, "longitude", 0), null),
                "too-many-buttons", buttons(11),
                "file-type", file(MessageKind.IMAGE, "image/webp"),
                "too-many-files", with(MessageKind.DOCUMENT,
                        IntStream.range(0, 11).mapToObj(i -> new OutgoingFile("f", MessageKind.DOCUMENT, "a/b", "a", 1, "a")).toList()),
                "file-too-large", with(MessageKind.DOCUMENT, List.of(new OutgoingFile("f", MessageKind.DOCUMENT, "a/b", "a", 1L << 30, "a")))))
                .allSatisfy((code, message) -> assertThat(sent(http, message)).isInstanceOfSatisfying(SendResult.Failed.class,
                        failed -> assertThat(failed.error().code()).isEqualTo(code)));
        assertThat(http.requests).isEmpty();
    }

    @Test
    void aButtonTooLongIsRefused() {
        for (Button button : List.of(new Button("a", "я".repeat(41)), new Button("я".repeat(255), "Да"), new Button("a", " "))) {
            assertThat(sent(http, message(List.of(button)))).isInstanceOf(SendResult.Failed.class);
        }
    }

    private SendResult send(SendRequested message, String answer) {
        return sent(http.answers(200, answer), message);
    }

    private static SendResult sent(Http http, SendRequested message) {
        return Shop.connector(http).send(message).toCompletableFuture().join();
    }

    private static SendRequested message(MessageKind kind, @Nullable String text, @Nullable String replyTo) {
        return new SendRequested("m-1", 1, "account", "vk", ANNA, List.of(ANNA), null, kind, text, List.of(), replyTo, null, List.of(), Map.of());
    }

    private static SendRequested message(List<Button> buttons) {
        return new SendRequested("m-1", 1, "account", "vk", ANNA, List.of(ANNA), null, MessageKind.BUTTON, "Подтвердить?", List.of(), null, null,
                buttons, Map.of());
    }

    private static SendRequested buttons(int count) {
        return message(IntStream.range(0, count).mapToObj(i -> new Button("id-" + i, "Кнопка " + i)).toList());
    }

    private static SendRequested place(Map<String, Object> at, @Nullable String text) {
        return new SendRequested("m-1", 1, "account", "vk", ANNA, List.of(ANNA), null, MessageKind.LOCATION, text, List.of(), null, null, List.of(), at);
    }

    private static SendRequested in(String thread) {
        return new SendRequested("m-1", 1, "account", "vk", thread, List.of(thread), null, MessageKind.TEXT, "Да", List.of(), null, null, List.of(),
                Map.of());
    }

    private SendRequested file(MessageKind kind, String mimeType) throws IOException {
        Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
        return with(kind, List.of(new OutgoingFile("f-1", kind, mimeType, "файл", 3, file.toString())));
    }

    private static SendRequested with(MessageKind kind, List<OutgoingFile> files) {
        return new SendRequested("m-1", 1, "account", "vk", ANNA, List.of(ANNA), null, kind, null, files, null, null, List.of(), Map.of());
    }
}
