package ordnung.connector.yandexmarket.inbound;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.yandexmarket.YandexMarketSettings;

/** The address that the Market calls. A check ({@code PING}) must be answered within a second, all else within ten. */
public final class Webhook {
    private static final String PING = "PING";

    private final PushPath path;
    private final Pushes pushes;
    private final PushReplies replies;
    private final Notices notices;

    public Webhook(YandexMarketSettings settings, Clock clock) {
        path = new PushPath(settings.pushKey());
        notices = new Notices(clock);
        replies = new PushReplies(clock);
        pushes = new Pushes(settings.campaignId(), notices, clock);
    }

    public WebhookResult receive(WebhookCall call) {
        if (!path.proves(call.path())) {
            return PushReplies.stranger();
        } else if (!call.method().equals("POST")) {
            return PushReplies.notPosted();
        }
        try {
            return read(Json.parse(call.body()));
        } catch (StreamConstraintsException beyondReason) {
            return new Events(List.of(new Addressed(null, notices.undecodable(new String(call.body(), StandardCharsets.UTF_8),
                    "nested too deep or too long"))), replies.ok());
        } catch (IOException malformed) {
            return PushReplies.malformed();
        }
    }

    private WebhookResult read(JsonNode push) {
        if (PING.equals(Json.id(push, "notificationType"))) {
            return new Answer(replies.ok());
        }
        Push one = Push.of(push);
        return new Events(pushes.read(one), replies.ok(), Set.copyOf(Wakes.of(one.type())));
    }
}
