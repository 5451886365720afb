package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.vk.fake.Calls;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;

/** Who may call, and what VK is answered. */
class WebhookTest {
    private static final String TEXT = Fixtures.message("Здравствуйте", "");

    @Test
    void anEventIsAnsweredOkAndNothingElse() {
        WebhookResult.Reply reply = ((Events) Shop.receives(Shop.call("message_new", TEXT))).reply();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("ok");
        assertThat(reply.headers().get("Content-Type")).startsWith("text/plain");
    }

    @Test
    void everyEventIsAnsweredOkWhetherKnownOrNot() {
        for (String type : List.of("message_new", "message_typing_state", "wall_repost", "like_add", "no_such_thing")) {
            assertThat(((Events) Shop.receives(Shop.call(type, "{}"))).reply()).isEqualTo(WebhookResult.Reply.OK);
        }
    }

    @Test
    void theConfirmationIsAnsweredBeforeTheSecretIsSet() {
        assertThat(Shop.receives(new Calls(Shop.ACCOUNT).confirmation())).isEqualTo(new Answer(WebhookResult.Reply.text(200, "a1b2c3d4")));
    }

    @Test
    void theConfirmationMayCarryTheSecret() {
        assertThat(Shop.receives("{\"type\":\"confirmation\",\"group_id\":203076503,\"secret\":\"sample-secret-7\"}"))
                .isEqualTo(new Answer(WebhookResult.Reply.text(200, "a1b2c3d4")));
    }

    @Test
    void theConfirmationIsForNobodyElse() {
        assertThat(Shop.receives("{\"type\":\"confirmation\",\"group_id\":1}")).isEqualTo(new Rejected(403, "other-group"));
        assertThat(Shop.receives("{\"type\":\"confirmation\"}")).isEqualTo(new Rejected(403, "other-group"));
        assertThat(Shop.receives("{\"type\":\"confirmation\",\"group_id\":203076503,\"secret\":\"wrong\"}"))
                .isEqualTo(new Rejected(403, "bad-secret"));
    }

    @Test
    void aWrongSecretIsRefused() {
        assertThat(Shop.receives("{\"type\":\"message_new\",\"group_id\":203076503,\"object\":" + TEXT + "}")).isEqualTo(new Rejected(403, "bad-secret"));
        assertThat(Shop.receives("{\"type\":\"message_new\",\"group_id\":203076503,\"secret\":null,\"object\":" + TEXT + "}"))
                .isEqualTo(new Rejected(403, "bad-secret"));
    }

    @Test
    void anotherCommunityIsRefused() {
        assertThat(Shop.receives("{\"type\":\"message_new\",\"group_id\":1,\"secret\":\"sample-secret-7\",\"object\":" + TEXT + "}"))
                .isEqualTo(new Rejected(403, "other-group"));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(Shop.receives("{\"type\":")).isEqualTo(new Rejected(400, "malformed-json"));
        assertThat(Shop.receives("[".repeat(5000))).isEqualTo(new Rejected(400, "malformed-json"));
    }

    @Test
    void onlyPostsAreTaken() {
        for (String method : List.of("GET", "HEAD", "PUT", "DELETE")) {
            assertThat(Shop.receives(new WebhookCall(method, Map.of(), Map.of(), new byte[0]))).isEqualTo(new Rejected(405, "method-not-allowed"));
        }
    }

    @Test
    void theSecretIsKeptNowhere() {
        Fixtures.ALL.forEach((name, event) -> assertThat(Shop.events(Shop.call(event.type(), event.json())).toString()).as(name)
                .doesNotContain(Shop.ACCOUNT.secret()));
    }

    @Test
    void typingIsNothingUnlessItHoldsWords() {
        assertThat(Shop.events(Shop.call("message_typing_state", "{\"state\":\"typing\",\"from_id\":1,\"to_id\":-2}"))).isEmpty();
        assertThat(Shop.events(Shop.call("message_typing_state", "{\"state\":\"typing\",\"from_id\":1,\"draft\":\"Здра\"}"))).singleElement()
                .isInstanceOfSatisfying(Unrecognised.class, kept -> assertThat(kept.raw()).contains("Здра"));
    }
}
