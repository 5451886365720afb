package ordnung.connector.ozon.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * What an answer other than 200 means: {@code {code, message, details}} ({@code docs.ozon.ru/api/seller}, "Errors"). The code is that of gRPC and says
 * little, so a few messages that are documented for all methods decide first.
 */
public final class Answers {
    public static final Outcomes OZON = new Outcomes("Ozon");
    /** The code of the error that only a subscription or a role mends. */
    public static final String NO_SUBSCRIPTION = "no-subscription";
    private static final Duration CIRCLE = Duration.ofMinutes(5);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Answers() {
    }

    /** @param response  whose status is not 200 */
    public static SendResult refused(Response response) {
        JsonNode body = Json.read(response.body());
        String said = body == null ? null : Json.words(body, "message");
        Integer code = body == null ? null : Json.integer(body, "code");
        SendResult known = known(said == null ? "" : said.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        } else if (code == null && said == null) {
            return OZON.byStatus(response);
        }
        return byCode(response, code == null ? -1 : code);
    }

    private static @Nullable SendResult known(String said) {
        if (said.contains("circle is open")) {
            return new Retry(new SendError("circle-open", "Ozon has switched this method off for some minutes.", true), CIRCLE);
        } else if (said.contains("rate limit")) {
            return new Retry(new SendError("rate-limit", "Ozon takes no more requests at the moment.", true), SECOND);
        } else if (said.contains("missing a required role")) {
            return Outcomes.failed(NO_SUBSCRIPTION, "The API key has no role for this: make a key with the role Admin.");
        } else if (said.contains("restricted to specific ip")) {
            return new StopAccount(new SendError("address-not-allowed",
                    "The API key works from certain internet addresses only, and not from here.", false));
        } else if (said.contains("deactivated")) {
            return new StopAccount(new SendError("key-deactivated", "Ozon has deactivated the API key: it lives six months.", false));
        } else if (said.contains("api-key")) {
            return badKey();
        }
        return null;
    }

    private static SendResult byCode(Response response, int code) {
        int status = response.status();
        if (status == 401 || code == 16) {
            return badKey();
        } else if (status == 429 || code == 8) {
            Duration wish = Outcomes.retryAfter(response);
            return new Retry(new SendError("rate-limit", "Ozon takes no more requests at the moment.", true), wish.isZero() ? SECOND : wish);
        } else if (status >= 500 || status == 408) {
            return new Retry(new SendError("ozon-" + code, "Ozon is temporarily unavailable.", true), Outcomes.retryAfter(response));
        } else if (status == 403 || code == 7) {
            return Outcomes.failed(NO_SUBSCRIPTION, "Ozon allows this only with the subscription Premium Plus or Premium Pro.");
        } else if (status == 404 || code == 5) {
            return Outcomes.failed("not-found", "Ozon does not know this chat, question, review or order.");
        }
        return new Failed(new SendError("ozon-" + code, "Ozon refused the request with code " + code + ".", false));
    }

    private static SendResult badKey() {
        return new StopAccount(new SendError("bad-key", "Ozon does not accept the Client ID and the API key.", false));
    }
}
