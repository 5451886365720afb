package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private final Shop shop = new Shop();

    @Test
    void theHandshakeIsAnsweredWithTheChallenge() {
        WebhookResult result = handshake("subscribe", "verify-1", "1158201444");

        assertThat(result).isEqualTo(new Answer(Reply.text(200, "1158201444")));
    }

    @Test
    void aWrongVerifyTokenIsRefused() {
        assertThat(handshake("subscribe", "verify-2", "1")).isEqualTo(new Rejected(403, "bad-verify-token"));
        assertThat(handshake("subscribe", "", "1")).isEqualTo(new Rejected(403, "bad-verify-token"));
        assertThat(handshake("unsubscribe", "verify-1", "1")).isEqualTo(new Rejected(403, "bad-verify-token"));
        assertThat(shop.connector.receive(new WebhookCall("GET", Map.of(), Map.of(), new byte[0])))
                .isEqualTo(new Rejected(403, "bad-verify-token"));
    }

    @Test
    void aHandshakeWithoutAChallengeIsRefused() {
        Map<String, List<String>> query = Map.of("hub.mode", List.of("subscribe"), "hub.verify_token", List.of("verify-1"));

        assertThat(shop.connector.receive(new WebhookCall("GET", Map.of(), query, new byte[0])))
                .isEqualTo(new Rejected(400, "missing-challenge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "HEAD", "OPTIONS", "post", ""})
    void otherMethodsAreRefused(String method) {
        assertThat(shop.connector.receive(new WebhookCall(method, Map.of(), Map.of(), new byte[0])))
                .isEqualTo(new Rejected(405, "method-not-allowed"));
    }

    @Test
    void aSignedCallIsTaken() {
        assertThat(shop.post(Shop.fixture("text"))).isInstanceOfSatisfying(Events.class, events -> {
            assertThat(events.events()).hasSize(1);
            assertThat(events.reply().status()).isEqualTo(200);
        });
    }

    @Test
    void manyThreadsMayCallAtOnce() {
        byte[] good = Shop.fixture("text");
        byte[] other = Shop.fixture("batch");

        assertThat(IntStream.range(0, 4000).parallel().filter(i -> shop.post(i % 2 == 0 ? good : other) instanceof Events).count())
                .isEqualTo(4000);
        assertThat(IntStream.range(0, 4000).parallel().filter(i -> shop.post(good,
                Map.of("x-hub-signature-256", Shop.signature(other))) instanceof Events)
                .count()).isZero();
    }

    @Test
    void hexadecimalDigitsMayBeOfEitherCase() {
        byte[] body = Shop.fixture("text");
        String upper = "sha256=" + Shop.signature(body).substring(7).toUpperCase(Locale.ROOT);

        assertThat(shop.post(body, Map.of("x-hub-signature-256", upper))).isInstanceOf(Events.class);
    }

    static Stream<Map<String, String>> badSignatures() {
        byte[] body = Shop.fixture("text");
        String good = Shop.signature(body);
        return Stream.of("", "sha256=", good.substring(7), good.replace("sha256=", "sha1="), good.replace("sha256=", "SHA256="),
                good.substring(0, 70), good + "00", good.substring(0, 70) + "g", good.substring(0, 69) + "é", " " + good,
                        Shop.signature(new byte[0]))
                .map(signature -> Map.of("x-hub-signature-256", signature));
    }

    @ParameterizedTest
    @MethodSource("badSignatures")
    void aWrongSignatureIsRefused(Map<String, String> headers) {
        assertThat(shop.post(Shop.fixture("text"), headers)).isEqualTo(new Rejected(401, "bad-signature"));
    }

    @Test
    void aMissingSignatureIsRefused() {
        Map<String, String> olderOne = new HashMap<>(Map.of("x-hub-signature", "sha1=00"));

        assertThat(shop.post(Shop.fixture("text"), olderOne)).isEqualTo(new Rejected(401, "bad-signature"));
    }

    @Test
    void oneChangedByteIsNoticed() {
        byte[] body = Shop.fixture("text");
        String signature = Shop.signature(body);
        body[body.length / 2] ^= 1;

        assertThat(shop.post(body, Map.of("x-hub-signature-256", signature))).isEqualTo(new Rejected(401, "bad-signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"object\":", "nothing", "{} {}", "{\"a\":NaN}", "{'a':1}", "\u0000"})
    void signedBytesThatAreNoJsonAreRefused(String body) {
        assertThat(shop.post(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Rejected(400, "malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\"", "{}", "{\"object\":\"page\",\"entry\":[{}]}", "{\"entry\":7}",
            "{\"entry\":null}"})
    void signedJsonThatIsNoEnvelopeIsKept(String body) {
        Unrecognised kept = (Unrecognised) shop.addressed(body.getBytes(StandardCharsets.UTF_8)).get(0).event();

        assertThat(kept.raw()).isEqualTo(body);
        assertThat(kept.topic()).isEqualTo("undecodable");
        assertThat(kept.reason()).isNotBlank();
    }

    @Test
    void whatIsNestedBeyondReasonIsKeptWhole() {
        String body = "[".repeat(5000) + "]".repeat(5000);

        Unrecognised kept = (Unrecognised) shop.addressed(body.getBytes(StandardCharsets.UTF_8)).get(0).event();

        assertThat(kept.raw()).isEqualTo(body);
    }

    @Test
    void aByteThatIsNoUtf8CostsOneCharacterAndNotTheMessage() {
        byte[] body = new String(Shop.fixture("text"), StandardCharsets.UTF_8).replace("Прага", "Пра@а").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '@' ? (byte) 0xFF : body[i];
        }

        MessageReceived message = (MessageReceived) shop.addressed(body).get(0).event();

        assertThat(message.text()).isEqualTo("Здравствуйте! Есть торт «Пра\uFFFDа»?");
    }

    private WebhookResult handshake(String mode, String token, String challenge) {
        return shop.connector.receive(new WebhookCall("GET", Map.of(),
                Map.of("hub.mode", List.of(mode), "hub.verify_token", List.of(token), "hub.challenge", List.of(challenge)), new byte[0]));
    }
}
