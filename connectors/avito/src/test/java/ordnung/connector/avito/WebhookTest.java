package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.testkit.fake.ScriptedHttp;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private final Shop shop = new Shop();
    private final byte[] message = Shop.written("text", "{'text':'Здравствуйте'}").toString().getBytes(StandardCharsets.UTF_8);

    @Test
    void aCallWithTheKeyIsAnsweredAsAvitoWants() {
        assertThat(shop.post(message)).isInstanceOfSatisfying(Events.class, events -> {
            assertThat(events.events()).hasSize(1);
            assertThat(events.reply().status()).isEqualTo(200);
            assertThat(events.reply().body()).isEqualTo("{\"ok\":true}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " { } "})
    void theProbeIsAnsweredAndLeavesNothing(String body) {
        assertThat(shop.post(body.getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.reply().status()).isEqualTo(200);
            assertThat(answer.reply().body()).isEqualTo("{\"ok\":true}");
        });
    }

    @Test
    void theKeyStandsBehindTheAddressAndTellsNoSecret() {
        String suffix = shop.connector.webhookSuffix();

        assertThat(suffix).matches("\\?key=[0-9a-f]{32}").doesNotContain(Shop.SECRET);
        assertThat(new Shop().connector.webhookSuffix()).as("the same after a restart").isEqualTo(suffix);
        assertThat(suffix).isNotEqualTo(other("clientSecret", "another-secret-1").webhookSuffix()).isNotEqualTo(other("userId", "1").webhookSuffix());
    }

    @Test
    void aCallWithoutTheKeyIsRefusedTheProbeToo() {
        Rejected refusal = new Rejected(403, "bad-key");

        assertThat(shop.post(message, Map.of())).isEqualTo(refusal);
        assertThat(shop.post(message, Map.of("key", List.of("")))).isEqualTo(refusal);
        assertThat(shop.post(message, Map.of("key", List.of(other("userId", "1").webhookSuffix().substring(5))))).isEqualTo(refusal);
        assertThat(shop.post("{}".getBytes(StandardCharsets.UTF_8), Map.of())).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "HEAD", "post", ""})
    void onlyPostIsTaken(String method) {
        assertThat(shop.connector.receive(new WebhookCall(method, Map.of(), Map.of("key", List.of(shop.connector.webhookSuffix().substring(5))), message)))
                .isEqualTo(new Rejected(405, "method-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nothing", "{}{}"})
    void whatIsNoJsonIsRefused(String body) {
        assertThat(shop.post(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Rejected(400, "malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "{\"payload\":{}}", "{\"payload\":{\"type\":\"message\",\"value\":7}}", "{\"words\":\"привет\"}"})
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

    private static Connector other(String setting, String value) {
        Map<String, Object> settings = new HashMap<>(Shop.settings());
        settings.put(setting, value);
        return new AvitoFactory().connect(settings, new ScriptedHttp(), Clock.systemUTC());
    }
}
