package ordnung.connector.ozon.inbound;

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
import ordnung.connector.ozon.PushSources;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** The address that Ozon calls. What it tells is believed if it comes from where Ozon's calls come from and names the account's word. */
public final class Webhook {
    private static final String ORDERS = "orders";

    private final PushSources sources;
    private final PushKey key;
    private final Pushes pushes;
    private final Notices notices;
    private final Clock clock;

    public Webhook(PushSources sources, PushKey key, Clock clock) {
        this.sources = sources;
        this.key = key;
        this.clock = clock;
        this.notices = new Notices(clock);
        this.pushes = new Pushes(clock, notices);
    }

    public WebhookResult receive(WebhookCall call) {
        if (!call.method().equals("POST")) {
            return Replies.rejected(405, "method-not-allowed", Replies.UNKNOWN, "only POST is taken");
        } else if (!sources.hold(call.caller())) {
            return Replies.rejected(403, "foreign-address", Replies.UNKNOWN, "calls are not taken from this address");
        } else if (!trusted(call)) {
            return Replies.rejected(403, "bad-key", Replies.UNKNOWN, "the address does not end in the account's key");
        }
        try {
            return told(Json.parse(call.body()));
        } catch (StreamConstraintsException beyondReason) {
            return taken(notices.undecodable(new String(call.body(), StandardCharsets.UTF_8), "nested too deep or too long"));
        } catch (IOException malformed) {
            return Replies.rejected(400, "malformed-json", Replies.UNKNOWN, "the body is no JSON");
        }
    }

    /** An owner who names the sources may have a proxy of his own before them, which leaves the key out. */
    private boolean trusted(WebhookCall call) {
        return key.opens(call) || key.missing(call) && sources.chosen();
    }

    private WebhookResult told(JsonNode body) {
        if (Pushes.type(body).equals("PING")) {
            return new Answer(Replies.ping(clock.instant()));
        }
        @Nullable String missing = Pushes.missing(body);
        if (missing != null) {
            return Replies.rejected(400, "parameter-missing", Replies.PARAMETER_MISSED, missing + " is missing");
        }
        // The push names neither what the goods are called nor what they cost; the list of orders does, and a card is filled once. The push itself is kept.
        return new Events(addressed(read(body)), Replies.TAKEN, Pushes.type(body).equals("NEW_POSTING") ? Set.of(ORDERS) : Set.of());
    }

    /** Last line of defence: what a reader did not foresee is kept as it came. */
    private ChannelEvent read(JsonNode body) {
        try {
            return pushes.read(body);
        } catch (RuntimeException unforeseen) {
            return notices.unreadable("a decoder failed on it", body);
        }
    }

    private static Events taken(ChannelEvent event) {
        return new Events(addressed(event), Replies.TAKEN);
    }

    private static List<Addressed> addressed(ChannelEvent event) {
        return List.of(new Addressed(null, event));
    }
}
