package ordnung.connector.avito.inbound;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.connector.avito.AvitoSettings;
import ordnung.connector.avito.WebhookKey;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;

/**
 * The address that Avito calls, with 200 wanted within two seconds, also for the empty object by which it can be tried out
 * ({@code developers.avito.ru/api-catalog/messenger/documentation}, postWebhookV3).
 */
public final class Webhook {
    private static final Reply OK = new Reply(200, Map.of("Content-Type", "application/json"), "{\"ok\":true}");

    private final WebhookKey key;
    private final EnvelopeDecoder envelopes;
    private final Notices notices;

    public Webhook(AvitoSettings settings, WebhookKey key, Clock clock) {
        this.key = key;
        this.notices = new Notices(clock);
        this.envelopes = new EnvelopeDecoder(settings.userId(), clock, notices);
    }

    public WebhookResult receive(WebhookCall call) {
        if (!call.method().equals("POST")) {
            return new Rejected(405, "method-not-allowed");
        } else if (!key.is(call.query("key").orElse(""))) {
            return new Rejected(403, "bad-key");
        }
        try {
            JsonNode body = Json.parse(call.body());
            boolean probe = body.isObject() && body.isEmpty();
            return probe ? new Answer(OK) : new Events(List.of(envelopes.decode(body)), OK);
        } catch (StreamConstraintsException beyondReason) {
            String body = new String(call.body(), StandardCharsets.UTF_8);
            return new Events(List.of(new Addressed(null, notices.undecodable(body, "nested too deep or too long"))), OK);
        } catch (IOException malformed) {
            return new Rejected(400, "malformed-json");
        }
    }
}
