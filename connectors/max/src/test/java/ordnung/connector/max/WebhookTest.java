package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private final Shop shop = new Shop();
    private final byte[] update = Shop.written("{'text':'Здравствуйте'}", null).toString().getBytes(StandardCharsets.UTF_8);

    @Test
    void aCallWithTheSecretIsTakenAndAnswered200() {
        assertThat(shop.post(update)).isInstanceOfSatisfying(Events.class, events -> {
            assertThat(events.events()).hasSize(1);
            assertThat(events.reply().status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "max-secret-2", "max-secret-1 ", "max-secret", "MAX-SECRET-1", "max-secret-1, max-secret-1"})
    void anyOtherSecretIsRefused(String secret) {
        assertThat(shop.post(update, Map.of("x-max-bot-api-secret", secret))).isEqualTo(new Rejected(401, "bad-secret"));
    }

    @Test
    void noSecretIsRefused() {
        assertThat(shop.post(update, Map.of())).isEqualTo(new Rejected(401, "bad-secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "HEAD", "post", ""})
    void onlyPostIsTaken(String method) {
        assertThat(shop.connector.receive(new WebhookCall(method, Map.of("x-max-bot-api-secret", Shop.SECRET), Map.of(), update)))
                .isEqualTo(new Rejected(405, "method-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nothing", "{} {}", "{'a':1}"})
    void whatIsNoJsonIsRefused(String body) {
        assertThat(shop.post(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Rejected(400, "malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\"", "{}", "{\"updates\":[]}", "{\"update_type\":\"message_created\"}",
            "{\"update_type\":\"message_created\",\"message\":{\"body\":{\"text\":\"от кого?\"}}}", "{\"update_type\":7}"})
    void jsonThatTellsNothingIsKept(String body) {
        Unrecognised kept = (Unrecognised) ((Events) shop.post(body.getBytes(StandardCharsets.UTF_8))).events().get(0).event();

        assertThat(kept.raw()).isEqualTo(body);
    }

    @Test
    void whatIsNestedBeyondReasonIsKeptWhole() {
        String body = "[".repeat(5000) + "]".repeat(5000);

        Unrecognised kept = (Unrecognised) ((Events) shop.post(body.getBytes(StandardCharsets.UTF_8))).events().get(0).event();

        assertThat(kept.raw()).isEqualTo(body);
    }
}
