package ordnung.connector.max.inbound;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.max.MaxSettings;
import ordnung.events.ChannelEvent;

/**
 * The address that MAX calls. Each call repeats the secret that the subscription named, and must be answered with 200 within 30 seconds
 * ({@code dev.max.ru/docs-api/methods/POST/subscriptions}).
 */
public final class Webhook {
    private static final String SECRET = "x-max-bot-api-secret";

    private final byte[] secret;
    private final UpdateDecoder updates;
    private final Notices notices;

    public Webhook(MaxSettings settings, Clock clock) {
        secret = settings.secret().getBytes(StandardCharsets.UTF_8);
        notices = new Notices(clock);
        updates = new UpdateDecoder(clock, notices);
    }

    public WebhookResult receive(WebhookCall call) {
        if (!call.method().equals("POST")) {
            return new Rejected(405, "method-not-allowed");
        }
        byte[] given = call.header(SECRET).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(secret, given)) {
            return new Rejected(401, "bad-secret");
        }
        try {
            return new Events(decode(call.body()).stream().map(event -> new Addressed(null, event)).toList(), Reply.OK);
        } catch (IOException malformed) {
            return new Rejected(400, "malformed-json");
        }
    }

    private List<ChannelEvent> decode(byte[] body) throws IOException {
        try {
            return updates.decode(Json.parse(body));
        } catch (StreamConstraintsException beyondReason) {
            return List.of(notices.undecodable(new String(body, StandardCharsets.UTF_8), "nested too deep or too long"));
        }
    }
}
