package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.SendResult.Unknown;
import ordnung.connector.Subscribing;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTest {
    private static final String UPLOADED = "{\"12345.abc\":{\"1280x960\":\"https://i.example/l\"}}";
    private static final String SENT = "{\"id\":\"m-1\",\"created\":1,\"direction\":\"out\"}";

    private final Shop shop = new Shop();

    @BeforeEach
    void token() {
        shop.http.answers(200, Shop.TOKEN);
    }

    @Test
    void aTextGoesToItsChat() {
        shop.http.answers(200, SENT);

        assertThat(shop.send(Shop.text("Ваш торт готов"))).isEqualTo(new Accepted("m-1"));

        assertThat(shop.http.requests.get(1).uri()).hasToString("https://api.avito.ru/messenger/v1/accounts/94235311/chats/u2i-a1b2~c3/messages");
        assertThat(shop.http.lastBody()).isEqualTo("{\"message\":{\"text\":\"Ваш торт готов\"},\"type\":\"text\"}");
    }

    @Test
    void aPictureIsUploadedFirst() {
        shop.http.answers(200, UPLOADED).answers(200, SENT);

        assertThat(shop.send(picture("image/png", null))).isEqualTo(new Accepted("m-1"));

        assertThat(shop.http.requests.get(1).uri().getPath()).isEqualTo("/messenger/v1/accounts/94235311/uploadImages");
        assertThat(((Body.Multipart) shop.http.requests.get(1).body()).parts()).singleElement().extracting(Http.Part::name).isEqualTo("uploadfile[]");
        assertThat(shop.http.requests.get(2).uri().getPath()).endsWith("/chats/u2i-a1b2~c3/messages/image");
        assertThat(shop.http.lastBody()).isEqualTo("{\"image_id\":\"12345.abc\"}");
    }

    @Test
    void anUploadMayAlwaysBeRepeated() {
        shop.http.fails(new Http.Failure("cut", true)).answers(200, "[]").answers(200, UPLOADED).fails(new Http.Failure("cut", true));

        assertThat(shop.send(picture("image/png", null))).isInstanceOf(Retry.class);
        assertThat(shop.send(picture("image/png", null))).isInstanceOf(Retry.class);
        assertThat(shop.send(picture("image/png", null))).isInstanceOf(Unknown.class);
    }

    @Test
    void whatAvitoWouldRefuseIsNotSent() {
        OutgoingFile file = picture("image/png", null).files().get(0);
        refused("text-too-long", Shop.text("я".repeat(1001)));
        refused("empty-message", Shop.text(" "));
        refused("empty-message", Shop.text(null));
        refused("empty-message", Shop.request(MessageKind.IMAGE, null, List.of()));
        refused("no-caption", picture("image/png", "Вот он"));
        refused("file-type", picture("image/webp", null));
        refused("too-many-files", Shop.request(MessageKind.IMAGE, null, List.of(file, file)));
        refused("kind-not-carried", Shop.request(MessageKind.DOCUMENT, null, List.of(file)));
        refused("kind-not-carried", Shop.request(MessageKind.TEXT, "с файлом", List.of(file)));
        refused("file-too-large", Shop.request(MessageKind.IMAGE, null, List.of(new OutgoingFile("f", MessageKind.IMAGE, "image/png", "a", (24L << 20) + 1, "/x"))));
        refused("no-buttons", new SendRequested("m", 1, "a", "avito", Shop.CHAT, List.of(), null, MessageKind.TEXT, "?", List.of(), null, null,
                List.of(new Button("yes", "Да")), Map.of()));
        assertThat(shop.http.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400,Failed", "402,StopAccount", "403,Failed", "404,Failed", "408,Retry", "429,Retry", "500,Retry", "503,Retry", "302,Failed"})
    void eachStatusHasItsResult(int status, String result) {
        shop.http.answers(status, "{\"error\":{\"code\":" + status + ",\"message\":\"about u2i-a1b2~c3\"}}");

        assertThat(shop.send(Shop.text("Ваш торт готов")).getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void aTariffWithoutMessagesIsSaid() {
        shop.http.answers(402, "").answers(403, "");

        assertThat(shop.send(Shop.text("x"))).isInstanceOfSatisfying(StopAccount.class, stop -> assertThat(stop.error().message()).contains("tariff"));
        assertThat(shop.send(Shop.text("x"))).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().message()).contains("tariff"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"''", "[]", "{\"id\":\"\"}", "{\"id", "null", "{\"ok\":true}"})
    void aSuccessThatNamesNoMessageIsUnknown(String body) {
        shop.http.answers(200, body);

        assertThat(shop.send(Shop.text("x"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aLostAnswerIsUnknownAndARefusedConnectionIsARetry() {
        shop.http.fails(new Http.Failure("cut", true)).fails(new Http.Failure("refused", false));

        assertThat(shop.send(Shop.text("x"))).isInstanceOf(Unknown.class);
        assertThat(shop.send(Shop.text("x"))).isInstanceOf(Retry.class);
    }

    @Test
    void readingMarksTheWholeChat() {
        shop.http.answers(200, "{\"ok\":true}");

        assertThat(shop.connector.markRead(Shop.CHAT, "f4d8").toCompletableFuture().join()).isEqualTo(new Accepted(""));

        assertThat(shop.http.requests.get(1).uri().getPath()).isEqualTo("/messenger/v1/accounts/94235311/chats/u2i-a1b2~c3/read");
        assertThat(shop.http.requests.get(1).method()).isEqualTo("POST");
    }

    @Test
    void aChatsIdCannotLeadElsewhere() {
        shop.http.answers(200, "{\"ok\":true}");

        shop.connector.markRead("../../x?y=1#", "m").toCompletableFuture().join();

        assertThat(shop.http.requests.get(1).uri().getRawPath()).isEqualTo("/messenger/v1/accounts/94235311/chats/%2E%2E%2F%2E%2E%2Fx%3Fy%3D1%23/read");
    }

    @Test
    void theCheckAsksForOneChat() {
        shop.http.answers(200, "{\"chats\":[]}").answers(200, "<html>").answers(402, "");

        assertThat(check()).isEqualTo(new Accepted(""));
        assertThat(check()).isNotInstanceOf(Accepted.class);
        assertThat(check()).isInstanceOf(StopAccount.class);
        assertThat(shop.http.requests.get(1).uri()).hasToString("https://api.avito.ru/messenger/v2/accounts/94235311/chats?limit=1");
    }

    @Test
    void theAddressIsToldWithItsKeyOnce() {
        shop.http.answers(200, "{\"ok\":true}").answers(200, "{\"ok\":true}");
        String address = "https://shop.example/webhooks/avito/1";
        String keyed = address + shop.connector.webhookSuffix();

        assertThat(subscribe(address)).isEqualTo(new Accepted(""));
        assertThat(shop.http.lastBody()).isEqualTo("{\"url\":\"" + keyed + "\"}");
        assertThat(subscribe(keyed)).isEqualTo(new Accepted(""));
        assertThat(shop.http.lastBody()).isEqualTo("{\"url\":\"" + keyed + "\"}");
    }

    @Test
    void anAddressThatAvitoDoesNotTakeIsTold() {
        shop.http.answers(200, "{\"ok\":false}").answers(400, "");

        assertThat(subscribe("https://shop.example/w")).isInstanceOf(Failed.class);
        assertThat(subscribe("https://shop.example/w")).isInstanceOf(Failed.class);
    }

    private SendResult subscribe(String address) {
        return ((Subscribing) shop.connector).subscribe(URI.create(address)).toCompletableFuture().join();
    }

    private SendResult check() {
        return shop.connector.check().toCompletableFuture().join();
    }

    private void refused(String code, SendRequested message) {
        assertThat(shop.send(message)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().code()).isEqualTo(code));
    }

    private static SendRequested picture(String mimeType, @Nullable String caption) {
        return Shop.request(MessageKind.IMAGE, caption, List.of(new OutgoingFile("f-1", MessageKind.IMAGE, mimeType, "торт.png", 3, "/files/f-1")));
    }
}
