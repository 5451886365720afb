package ordnung.connector.webchat;

import java.util.HashMap;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.connector.webchat.Entrance.Caller;

/** What a visitor's browser is answered: readable for a script of the shop's sites alone. */
final class Replies {
    private final Map<String, String> sharing;

    Replies(Entrance entrance, Caller caller) {
        this.sharing = entrance.sharing(caller);
    }

    static Caller caller(WebhookCall call) {
        return new Caller(call.query("key").orElse(null), call.header("origin").orElse(null), call.header("sec-fetch-site").orElse(null),
                call.header("x-forwarded-host").or(() -> call.header("host")).orElse(null));
    }

    WebhookResult preflight() {
        return sharing.isEmpty() ? refused(403, "strange-site") : new WebhookResult.Answer(new Reply(204, with(Entrance.preflight()), ""));
    }

    Rejected refused(int status, String reason) {
        return new Rejected(status, reason, sharing);
    }

    Reply taken() {
        return new Reply(200, with(Map.of("Content-Type", "application/json")), "{\"ok\":true}");
    }

    private Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(sharing);
        all.putAll(more);
        return all;
    }
}
