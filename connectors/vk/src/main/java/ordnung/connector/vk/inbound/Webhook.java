package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.connector.common.Json;
import ordnung.connector.vk.VkSettings;

/**
 * The address that VK calls ({@code dev.vk.com/api/callback/getting-started}). The proof lies in the body: the secret and the community's number.
 * Whatever is understood is answered {@code ok}, exactly; anything else has VK call again, up to five times.
 */
public final class Webhook {
    private static final String CONFIRMATION = "confirmation";

    private final byte[] secret;
    private final String groupId;
    private final String confirmation;
    private final EventDecoder events;

    public Webhook(VkSettings settings, Clock clock) {
        secret = settings.secret().getBytes(StandardCharsets.UTF_8);
        groupId = settings.groupId();
        confirmation = settings.confirmation();
        events = new EventDecoder(groupId, clock);
    }

    public WebhookResult receive(WebhookCall call) {
        if (!call.method().equals("POST")) {
            return new Rejected(405, "method-not-allowed");
        }
        try {
            return receive(Json.parse(call.body()));
        } catch (IOException malformed) {
            return new Rejected(400, "malformed-json");
        }
    }

    /** The call for confirmation comes before the secret is set at VK, and need not carry it. */
    private WebhookResult receive(JsonNode envelope) {
        boolean handshake = CONFIRMATION.equals(Json.text(envelope, "type"));
        if (!proves(envelope) && !(handshake && !envelope.hasNonNull("secret"))) {
            return new Rejected(403, "bad-secret");
        } else if (!groupId.equals(Json.id(envelope, "group_id"))) {
            return new Rejected(403, "other-group");
        } else if (handshake) {
            return new Answer(Reply.text(200, confirmation));
        }
        List<Addressed> addressed = events.decode(Occurrence.of(envelope)).stream().map(event -> new Addressed(null, event)).toList();
        return new Events(addressed, Reply.OK);
    }

    /** Compares in constant time. */
    private boolean proves(JsonNode envelope) {
        return MessageDigest.isEqual(secret, envelope.path("secret").asText("").getBytes(StandardCharsets.UTF_8));
    }
}
