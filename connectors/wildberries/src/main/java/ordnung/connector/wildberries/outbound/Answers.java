package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * What an answer other than success means. Its words come in three shapes: {@code {title, detail, …}}, {@code {error, errorText, …}}, {@code {code,
 * message}}; the status says more ({@code dev.wildberries.ru/openapi/api-information}, "Статус-коды HTTP").
 */
public final class Answers {
    public static final Outcomes WILDBERRIES = new Outcomes("Wildberries");
    /** Codes of errors that only a person mends, at leisure. */
    public static final String NO_CATEGORY = "no-category";
    public static final String PAYMENT = "payment-required";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Answers() {
    }

    /** @param response  that is no success */
    public static SendResult refused(Response response) {
        return switch (response.status()) {
            case 401 -> unauthorised(said(response));
            case 402 -> Outcomes.failed(PAYMENT, "Wildberries wants the balance for API services to be topped up.");
            case 403 -> noCategory();
            case 404 -> Outcomes.failed("not-found", "Wildberries does not know this chat, question, review or order.");
            case 408 -> away(response);
            case 413 -> Outcomes.failed("file-too-large", "The file is larger than Wildberries takes.");
            case 429 -> new Retry(new SendError("rate-limit", "Wildberries takes no more requests at the moment.", true), wait(response, SECOND));
            default -> response.status() >= 500 ? away(response) : other(response);
        };
    }

    private static SendResult away(Response response) {
        return new Retry(new SendError("http-" + response.status(), "Wildberries is temporarily unavailable.", true), wait(response, Duration.ZERO));
    }

    /** To a message, which a gateway that got no answer may have passed on. */
    static SendResult refusedMessage(Response response) {
        return Outcomes.ofGateway(response) ? WILDBERRIES.unreadable() : refused(response);
    }

    /** A token without a category, or for reading alone, is told apart from a bad one by words alone. */
    private static SendResult unauthorised(String said) {
        if (said.contains("scope")) {
            return noCategory();
        }
        return new StopAccount(new SendError("bad-token", "Wildberries does not accept the token: it has expired or was withdrawn.", false));
    }

    private static SendResult noCategory() {
        return Outcomes.failed(NO_CATEGORY, "The token lacks a category or may only read: all three are needed, for reading and writing.");
    }

    private static SendResult other(Response response) {
        String said = said(response);
        if (said.contains("signature")) {
            return Outcomes.failed("bad-sign", "Wildberries does not accept the chat's signature.");
        } else if (said.contains("too big")) {
            return Outcomes.failed("file-too-large", "The file is larger than Wildberries takes.");
        } else if (said.contains("mime type")) {
            return Outcomes.failed("file-type", "Wildberries takes JPEG, PNG and PDF files only.");
        } else if (said.isEmpty()) {
            return WILDBERRIES.byStatus(response);
        }
        int status = response.status();
        return new Failed(new SendError("http-" + status, "Wildberries refused the request with status " + status + ".", false));
    }

    /** How long a bucket takes to have a token again: {@code X-Ratelimit-Retry}, in seconds; an hour at most. */
    private static Duration wait(Response response, Duration otherwise) {
        @Nullable String retry = response.headers().get("x-ratelimit-retry");
        Duration wish = Outcomes.retryAfter(retry == null ? response : new Response(response.status(), Map.of("retry-after", retry.strip()), new byte[0]));
        return wish.isZero() ? otherwise : wish;
    }

    /** In lower case; never shown to anybody. */
    private static String said(Response response) {
        JsonNode body = Json.read(response.body());
        return body == null ? "" : Stream.of("title", "detail", "errorText", "code", "message", "error").map(name -> Json.words(body, name))
                .filter(words -> words != null).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}
