package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private final Shop shop = new Shop();

    @Test
    void whatIsTakenIsAnsweredWithSuccess() {
        WebhookResult result = shop.post(Fixtures.bytes("text"));

        assertThat(result).isInstanceOfSatisfying(Events.class, events -> {
            assertThat(events.reply().status()).isEqualTo(200);
            assertThat(events.events()).singleElement().satisfies(one -> assertThat(one.account()).isNull());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret-word-", "secret-word-12", "SECRET-WORD-1", "\u0000"})
    void aWrongSecretIsRefused(String secret) {
        assertThat(receive("POST", Map.of(Shop.HEADER, secret))).isEqualTo(new Rejected(401, "bad-secret-token"));
    }

    @Test
    void noSecretIsRefused() {
        assertThat(receive("POST", Map.of())).isEqualTo(new Rejected(401, "bad-secret-token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "post"})
    void onlyAPostIsTaken(String method) {
        assertThat(receive(method, Map.of(Shop.HEADER, Shop.SECRET))).isEqualTo(new Rejected(405, "method-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"update_id\":1", "text", "{}{}"})
    void whatIsNoJsonIsRefused(String body) {
        assertThat(shop.post(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Rejected(400, "malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "{\"update_id\":1}", "{\"update_id\":1,\"message\":null}", "{\"message\":[]}"})
    void whatIsNoUpdateIsKept(String body) {
        assertThat(shop.events(body.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(Unrecognised.class, kept -> assertThat(kept.raw()).isEqualTo(body));
    }

    @Test
    void whatIsNestedBeyondReasonIsKept() {
        String body = "{\"message\":" + "[".repeat(5000) + "\"торт\"" + "]".repeat(5000) + "}";

        assertThat(shop.events(body.getBytes(StandardCharsets.UTF_8))).singleElement()
                .isInstanceOfSatisfying(Unrecognised.class, kept -> assertThat(kept.raw()).contains("торт"));
    }

    private WebhookResult receive(String method, Map<String, String> headers) {
        return shop.connector.receive(new WebhookCall(method, headers, Map.of(), Fixtures.bytes("text")));
    }
}
