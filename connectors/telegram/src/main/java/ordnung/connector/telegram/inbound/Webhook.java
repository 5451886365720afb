package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.connector.common.Json;
import ordnung.connector.telegram.TelegramSettings;
import ordnung.events.ChannelEvent;

/** The address that Telegram calls, one update at a time; any 2xx tells that it arrived ({@code core.telegram.org/bots/api#setwebhook}). */
public final class Webhook {
    private static final String HEADER = "x-telegram-bot-api-secret-token";

    private final byte[] secret;
    private final Updates updates;

    public Webhook(TelegramSettings settings, Updates updates) {
        this.secret = settings.secretToken().getBytes(StandardCharsets.UTF_8);
        this.updates = updates;
    }

    public WebhookResult receive(WebhookCall call) {
        if (!call.method().equals("POST")) {
            return new Rejected(405, "method-not-allowed");
        }
        byte[] given = call.header(HEADER).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(secret, given)) {
            return new Rejected(401, "bad-secret-token");
        }
        try {
            return events(updates.read(Json.parse(call.body())));
        } catch (StreamConstraintsException beyondReason) {
            return events(List.of(updates.undecodable(new String(call.body(), StandardCharsets.UTF_8))));
        } catch (IOException malformed) {
            return new Rejected(400, "malformed-json");
        }
    }

    private static WebhookResult events(List<ChannelEvent> events) {
        return new Events(events.stream().map(event -> new Addressed(null, event)).toList(), Reply.OK);
    }
}
