package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Request;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.Unknown;
import ordnung.connector.Subscribing;
import ordnung.connector.common.Json;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.ApprovedTemplate;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final String TAKEN = "{\"message\":{\"body\":{\"mid\":\"mid.out\",\"seq\":1}}}";
    private static final String PLACE = "{\"url\":\"https://iu.oneme.ru/upload.do?id=1\"}";

    private final Shop shop = new Shop();

    @Test
    void aTextGoesToItsChatWithTheBareToken() {
        shop.http.answers(200, TAKEN);

        assertThat(shop.send(Shop.text("Ваш торт готов"))).isEqualTo(new Accepted("mid.out"));

        Request request = shop.http.requests.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("https://platform-api2.max.ru/messages?chat_id=182182182");
        assertThat(request.headers()).isEqualTo(Map.of("Authorization", Shop.TOKEN));
        assertThat(shop.http.lastBody()).isEqualTo("{\"text\":\"Ваш торт готов\",\"attachments\":null,\"link\":null}");
    }

    @Test
    void aPersonWithoutAChatIsWrittenToByTheirOwnNumber() {
        shop.http.answers(200, TAKEN);

        shop.send(Shop.to("user:123456789", MessageKind.TEXT, "Да", List.of(), null, List.of(), Map.of()));

        assertThat(shop.http.requests.get(0).uri().getQuery()).isEqualTo("user_id=123456789");
    }

    @Test
    void aGroupsNumberIsNegative() {
        shop.http.answers(200, TAKEN);

        shop.send(Shop.to("-70801090403050", MessageKind.TEXT, "Да", List.of(), null, List.of(), Map.of()));

        assertThat(shop.http.requests.get(0).uri().getQuery()).isEqualTo("chat_id=-70801090403050");
    }

    @Test
    void aReplyNamesItsMessage() {
        shop.http.answers(200, TAKEN);

        shop.send(Shop.request(MessageKind.TEXT, "Да", List.of(), "mid.1", List.of(), Map.of()));

        assertThat(sent().path("link").toString()).isEqualTo("{\"type\":\"reply\",\"mid\":\"mid.1\"}");
    }

    @Test
    void whatMaxDoesNotKnowByItsIdIsAnsweredWithoutNamingIt() {
        for (String ours : List.of("callback:1:cb", "bot_started:1:2", "sha256-00")) {
            shop.http.answers(200, TAKEN);

            assertThat(shop.send(Shop.request(MessageKind.TEXT, "Да", List.of(), ours, List.of(), Map.of()))).isInstanceOf(Accepted.class);

            assertThat(sent().path("link").isNull()).isTrue();
        }
    }

    @Test
    void eachButtonTakesARow() {
        shop.http.answers(200, TAKEN);

        shop.send(Shop.request(MessageKind.BUTTON, "Верно?", List.of(), null, List.of(new Button("yes", "Да"), new Button("no", "Нет")), Map.of()));

        assertThat(sent().path("attachments").toString()).isEqualTo("[{\"type\":\"inline_keyboard\",\"payload\":{\"buttons\":["
                + "[{\"type\":\"callback\",\"text\":\"Да\",\"payload\":\"yes\"}],[{\"type\":\"callback\",\"text\":\"Нет\",\"payload\":\"no\"}]]}}]");
    }

    @Test
    void aPlacesNameStandsAboveIt() {
        shop.http.answers(200, TAKEN);

        shop.send(Shop.request(MessageKind.LOCATION, null, List.of(), null, List.of(),
                Map.of("latitude", 55.75, "longitude", 37.61, "name", "Пекарня", "address", "Ленина, 1")));

        assertThat(sent().path("text").asText()).isEqualTo("Пекарня\nЛенина, 1");
        assertThat(sent().path("attachments").toString()).isEqualTo("[{\"type\":\"location\",\"latitude\":55.75,\"longitude\":37.61}]");
    }

    @Test
    void anImageIsUploadedAndNamedAsTheUploadWasAnswered() {
        shop.http.answers(200, PLACE).answers(200, "{\"photos\":{\"k\":{\"token\":\"t\"}}}").answers(200, TAKEN);

        assertThat(shop.send(file(MessageKind.IMAGE, "image/jpeg", "Вот он"))).isEqualTo(new Accepted("mid.out"));

        assertThat(shop.http.requests.get(0).uri()).hasToString("https://platform-api2.max.ru/uploads?type=image");
        assertThat(shop.http.requests.get(1).uri()).hasToString("https://iu.oneme.ru/upload.do?id=1");
        assertThat(shop.http.requests.get(1).headers()).as("the token stays with MAX's own address").isEmpty();
        assertThat(((Body.Multipart) shop.http.requests.get(1).body()).parts()).singleElement().extracting(Http.Part::name).isEqualTo("data");
        assertThat(sent().path("text").asText()).isEqualTo("Вот он");
        assertThat(sent().path("attachments").toString()).isEqualTo("[{\"type\":\"image\",\"payload\":{\"photos\":{\"k\":{\"token\":\"t\"}}}}]");
    }

    @Test
    void aVideosTokenComesBeforeItIsThere() {
        shop.http.answers(200, "{\"url\":\"https://vu.okcdn.ru/u\",\"token\":\"early\"}").answers(200, "<retval>1</retval>").answers(200, TAKEN);

        shop.send(file(MessageKind.VIDEO, "video/mp4", null));

        assertThat(sent().path("attachments").toString()).isEqualTo("[{\"type\":\"video\",\"payload\":{\"token\":\"early\"}}]");
    }

    @Test
    void aRecordingIsAudioAndADocumentIsAFile() {
        shop.http.answers(200, "{\"url\":\"https://vu.okcdn.ru/u\",\"token\":\"a\"}").answers(200, "<retval>1</retval>").answers(200, TAKEN)
                .answers(200, PLACE).answers(200, "{\"token\":\"f\"}").answers(200, TAKEN);

        shop.send(file(MessageKind.VOICE, "audio/ogg; codecs=opus", null));
        assertThat(sent().path("attachments").toString()).isEqualTo("[{\"type\":\"audio\",\"payload\":{\"token\":\"a\"}}]");

        shop.send(file(MessageKind.DOCUMENT, "application/pdf", null));
        assertThat(sent().path("attachments").toString()).isEqualTo("[{\"type\":\"file\",\"payload\":{\"token\":\"f\"}}]");
    }

    @Test
    void aFileThatMaxIsStillPreparingWaitsLongerEachTimeAndIsNotBroughtAgain() {
        shop.http.answers(200, PLACE).answers(200, "{\"token\":\"f\"}").answers(400, "{\"code\":\"attachment.not.ready\",\"message\":\"\"}")
                .answers(400, "{\"code\":\"attachment.not.ready\",\"message\":\"\"}").answers(200, TAKEN);
        SendRequested first = file(MessageKind.DOCUMENT, "application/pdf", null);
        SendRequested second = new SendRequested(first.messageId(), 2, "account", "max", Shop.CHAT, first.to(), null, first.kind(), null, first.files(), null,
                null, List.of(), Map.of());

        assertThat(shop.send(first)).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(2)));
        assertThat(shop.send(second)).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(4)));
        assertThat(shop.send(second)).isEqualTo(new Accepted("mid.out"));

        assertThat(shop.http.requests.stream().map(request -> request.uri().getPath()))
                .containsExactly("/uploads", "/upload.do", "/messages", "/messages", "/messages");
    }

    @Test
    void anUploadMayAlwaysBeRepeated() {
        shop.http.fails(new Http.Failure("cut", true));
        assertThat(shop.send(file(MessageKind.IMAGE, "image/png", null))).isInstanceOf(Retry.class);

        shop.http.answers(200, PLACE).fails(new Http.Failure("cut", true));
        assertThat(shop.send(file(MessageKind.IMAGE, "image/png", null))).isInstanceOf(Retry.class);

        shop.http.answers(200, PLACE).answers(200, "{\"photos\":{\"k\":{\"token\":\"t\"}}}").fails(new Http.Failure("cut", true));
        assertThat(shop.send(file(MessageKind.IMAGE, "image/png", null))).isInstanceOf(Unknown.class);
    }

    @Test
    void aFileIsBroughtNowhereElse() {
        for (String place : List.of("{\"url\":\"http://elsewhere.example/u\"}", "{\"url\":\"file:///etc/passwd\"}", "{}", "[]", "")) {
            shop.http.answers(200, place);

            assertThat(shop.send(file(MessageKind.IMAGE, "image/png", null))).isInstanceOf(Retry.class);
        }
        assertThat(shop.http.requests).hasSize(5);
    }

    @Test
    void aFileThatTheUploadHostRefusesIsNoFaultOfTheAccount() {
        shop.http.answers(200, PLACE).answers(401, "File extension is forbidden").answers(200, PLACE).answers(503, "");

        assertThat(shop.send(file(MessageKind.DOCUMENT, "application/x-sh", null))).isInstanceOf(Failed.class);
        assertThat(shop.send(file(MessageKind.DOCUMENT, "application/pdf", null))).isInstanceOf(Retry.class);
    }

    @Test
    void whatMaxWouldRefuseIsNotSent() {
        OutgoingFile picture = new OutgoingFile("f", MessageKind.IMAGE, "image/png", "a", 3, "/nowhere");
        List<Button> many = IntStream.range(0, 31).mapToObj(i -> new Button("b" + i, "кнопка")).toList();
        refused("text-too-long", Shop.text("я".repeat(4001)));
        refused("empty-message", Shop.text(" "));
        refused("empty-message", Shop.text(null));
        refused("read-only", Shop.to("comment:-5:7", MessageKind.TEXT, "Да", List.of(), null, List.of(), Map.of()));
        refused("no-address", Shop.to("anna", MessageKind.TEXT, "Да", List.of(), null, List.of(), Map.of()));
        refused("too-many-files", Shop.request(MessageKind.IMAGE, null, List.of(picture, picture), null, List.of(), Map.of()));
        refused("too-many-buttons", Shop.request(MessageKind.BUTTON, "?", List.of(), null, many, Map.of()));
        refused("bad-button", Shop.request(MessageKind.BUTTON, "?", List.of(), null, List.of(new Button("a", "я".repeat(129))), Map.of()));
        refused("bad-button", Shop.request(MessageKind.BUTTON, "?", List.of(), null, List.of(new Button("a", "А"), new Button("a", "Б")), Map.of()));
        refused("bad-location", Shop.request(MessageKind.LOCATION, null, List.of(), null, List.of(), Map.of("latitude", 91, "longitude", 0)));
        refused("no-caption", Shop.request(MessageKind.LOCATION, null, List.of(picture), null, List.of(), Map.of("latitude", 1, "longitude", 0)));
        refused("file-type", file(MessageKind.IMAGE, "image/svg+xml", null));
        refused("kind-not-carried", file(MessageKind.STICKER, "image/webp", null));
        refused("no-buttons", Shop.request(MessageKind.DOCUMENT, null, file(MessageKind.DOCUMENT, "a/b", null).files(), null, List.of(new Button("a", "А")), Map.of()));
        refused("file-too-large", Shop.request(MessageKind.IMAGE, null,
                List.of(new OutgoingFile("f", MessageKind.IMAGE, "image/png", "a", 50L * 1024 * 1024 + 1, "/nowhere")), null, List.of(), Map.of()));
        refused("kind-not-carried", new SendRequested("m", 1, "a", "max", Shop.CHAT, List.of(), null, MessageKind.TEXT, null, List.of(), null,
                new ApprovedTemplate("t", "ru", List.of()), List.of(), Map.of()));
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void readingMarksTheWholeChat() {
        shop.http.answers(200, "{\"success\":true}");

        assertThat(shop.connector.markRead(Shop.CHAT, "mid.1").toCompletableFuture().join()).isEqualTo(new Accepted(""));

        assertThat(shop.http.requests.get(0).uri().getPath()).isEqualTo("/chats/182182182/actions");
        assertThat(shop.http.lastBody()).isEqualTo("{\"action\":\"mark_seen\"}");
    }

    @Test
    void aPressIsAnswered() {
        shop.http.answers(200, "{\"success\":true}");
        var press = shop.message(Shop.json("{'update_type':'message_callback','timestamp':1,'callback':{'timestamp':1,'callback_id':'a+b/c=','payload':'yes',"
                + "'user':{'user_id':7}},'message':null}"));

        assertThat(shop.connector.acknowledge(press).toCompletableFuture().join()).isEqualTo(new Accepted(""));

        assertThat(shop.http.requests.get(0).uri().getRawQuery()).isEqualTo("callback_id=a%2Bb%2Fc%3D");
        assertThat(shop.http.lastBody()).contains("notification");
    }

    @Test
    void aSubscriptionNamesTheSecretAndWhatIsRead() {
        shop.http.answers(200, "{\"success\":true}");

        assertThat(subscribe("https://shop.example/webhooks/max/1")).isEqualTo(new Accepted(""));

        JsonNode body = sent();
        assertThat(body.path("url").asText()).isEqualTo("https://shop.example/webhooks/max/1");
        assertThat(body.path("secret").asText()).isEqualTo(Shop.SECRET);
        assertThat(body.path("update_types")).extracting(JsonNode::asText).contains("message_created", "message_callback", "bot_started");
    }

    @Test
    void anAddressThatMaxCannotCallIsToldAtOnce() {
        for (String address : List.of("http://shop.example/w", "https://shop.example:8443/w")) {
            assertThat(subscribe(address)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().code()).isEqualTo("bad-address"));
        }
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void anAddressThatMaxDoesNotTakeIsAFailure() {
        shop.http.answers(200, "{\"success\":false,\"message\":\"bad certificate\"}");

        assertThat(subscribe("https://shop.example/w")).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.error().message()).contains("certificate that MAX trusts"));
    }

    private SendResult subscribe(String address) {
        return ((Subscribing) shop.connector).subscribe(URI.create(address)).toCompletableFuture().join();
    }

    private void refused(String code, SendRequested message) {
        assertThat(shop.send(message)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().code()).isEqualTo(code));
    }

    private JsonNode sent() {
        return Json.read(shop.http.lastBody().getBytes(StandardCharsets.UTF_8));
    }

    private static SendRequested file(MessageKind kind, String mimeType, String caption) {
        return Shop.request(kind, caption, List.of(new OutgoingFile("f-1", kind, mimeType, "файл", 3, "/files/f-1")), null, List.of(), Map.of());
    }
}
