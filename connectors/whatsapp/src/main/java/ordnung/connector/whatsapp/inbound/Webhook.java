package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;
import ordnung.connector.whatsapp.WhatsAppSettings;

/**
 * The address that Meta calls: GET for the handshake, POST for the updates
 * ({@code developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint}).
 */
public final class Webhook {
    private final byte[] verifyToken;
    private final Signature signature;
    private final EnvelopeDecoder envelopes;
    private final Notices notices;

    public Webhook(WhatsAppSettings settings, Clock clock) {
        verifyToken = settings.verifyToken().getBytes(StandardCharsets.UTF_8);
        signature = new Signature(settings.appSecret());
        notices = new Notices(clock);
        envelopes = new EnvelopeDecoder(settings.phoneNumberId(), new Timestamps(clock), notices);
    }

    public WebhookResult receive(WebhookCall call) {
        return switch (call.method()) {
            case "GET" -> handshake(call);
            case "POST" -> updates(call);
            default -> new Rejected(405, "method-not-allowed");
        };
    }

    private WebhookResult handshake(WebhookCall call) {
        byte[] given = call.query("hub.verify_token").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(verifyToken, given) || !call.query("hub.mode").orElse("").equals("subscribe")) {
            return new Rejected(403, "bad-verify-token");
        }
        return call.query("hub.challenge").<WebhookResult>map(challenge -> new Answer(Reply.text(200, challenge)))
                .orElse(new Rejected(400, "missing-challenge"));
    }

    private WebhookResult updates(WebhookCall call) {
        if (!signature.proves(call.header(Signature.HEADER).orElse(""), call.body())) {
            return new Rejected(401, "bad-signature");
        }
        try {
            return new Events(decode(call.body()), Reply.OK);
        } catch (IOException malformed) {
            return new Rejected(400, "malformed-json");
        }
    }

    private List<Addressed> decode(byte[] body) throws IOException {
        try {
            JsonNode envelope = Json.parse(body);
            return envelopes.decode(envelope);
        } catch (StreamConstraintsException beyondReason) {
            return whole(body, "nested too deep or too long");
        }
    }

    /** Signed by Meta, so somebody may have written it: kept, though nobody here can take it apart. */
    private List<Addressed> whole(byte[] body, String reason) {
        return List.of(new Addressed(null, notices.undecodable(new String(body, StandardCharsets.UTF_8), reason)));
    }
}
