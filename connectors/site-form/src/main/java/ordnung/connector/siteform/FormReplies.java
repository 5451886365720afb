package ordnung.connector.siteform;

import java.util.LinkedHashMap;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;

/** What the sender of a form is answered: a browser is led to a page, a script gets JSON. */
final class FormReplies {
    private static final String ANY_ORIGIN = "*";

    private FormReplies() {
    }

    /** Any site may post here: the key tells the account, and no cookie is looked at. */
    static Reply preflight() {
        return new Reply(204, Map.of("Access-Control-Allow-Origin", ANY_ORIGIN, "Access-Control-Allow-Methods", "POST, OPTIONS",
                "Access-Control-Allow-Headers", "Content-Type, X-Form-Key, X-API-Key, Idempotency-Key", "Access-Control-Max-Age", "86400"),
                "");
    }

    /** A script on a site can read why only if it is let. */
    static Rejected refused(int status, String reason) {
        return new Rejected(status, reason, Map.of("Access-Control-Allow-Origin", ANY_ORIGIN));
    }

    static Reply taken(Form form, WebhookCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Origin", ANY_ORIGIN);
        if (wantsPage(call)) {
            headers.put("Location", form.first("-next", "redirect").filter(FormReplies::isOwnPath).orElse(HostedForm.THANKS_PATH));
            return new Reply(303, headers, "");
        }
        headers.put("Content-Type", "application/json");
        return new Reply(200, headers, "{\"ok\":true}");
    }

    private static boolean wantsPage(WebhookCall call) {
        return call.header("accept").orElse("").contains("text/html");
    }

    /** A path on this very host: anything else would make this address a way to send people anywhere. */
    static boolean isOwnPath(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }
}
