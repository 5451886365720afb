package ordnung.connector.common;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.PollResult;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * What an answer without words of the provider's own means, or that none came. The sentences are translated in {@code sentences.json} beside this
 * class, whatever the provider is called.
 */
public final class Outcomes {
    private static final long LONGEST_WAIT = Duration.ofHours(1).toSeconds();
    private static final int LONGEST_NUMBER = 6;
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    private final String provider;

    /** @param provider  as people call it, in every language: {@code VK} */
    public Outcomes(String provider) {
        this.provider = provider;
    }

    /** What is thrown on the way out comes back as every other failure does. */
    public static CompletionStage<Response> exchange(Http http, Supplier<Request> request) {
        try {
            return http.exchange(request.get());
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** No answer. {@code harmless}: the request may be repeated even if it had arrived. */
    public SendResult noAnswer(Throwable cause, boolean harmless) {
        if (!reached(cause)) {
            return new SendResult.Retry(new SendError("unreachable", provider + " could not be reached.", true), Duration.ZERO);
        } else if (harmless) {
            return new SendResult.Retry(new SendError("timeout", provider + " did not answer.", true), Duration.ZERO);
        }
        return new SendResult.Unknown(new SendError("unknown-outcome",
                "The message went out and " + provider + " did not answer: it may have it or not.", false));
    }

    /** An answer that says nothing but its status: of a proxy, a gateway, or of something that is not the provider. */
    public SendResult byStatus(Response response) {
        int status = response.status();
        boolean later = status >= 500 || status == 429 || status == 408;
        SendError error = new SendError("http-" + status, provider + "'s address answered with status " + status + " and gave no reason.", later);
        if (later) {
            return new SendResult.Retry(error, retryAfter(response));
        }
        return status == 401 ? new SendResult.StopAccount(error) : new SendResult.Failed(error);
    }

    /**
     * Whether a gateway answered in the provider's place, which it had asked in vain: a message may be there all the same (RFC 9110, 15.6.3 and
     * 15.6.5).
     */
    public static boolean ofGateway(Response response) {
        return response.status() == BAD_GATEWAY || response.status() == GATEWAY_TIMEOUT;
    }

    /** An answer of success in which the message's id is not to be found. */
    public SendResult unreadable() {
        return new SendResult.Unknown(new SendError("unknown-outcome",
                provider + " answered, but not in a way that says whether it took the message.", false));
    }

    /** As {@link #unreadable}, to a request that may be repeated. */
    public SendResult nonsense() {
        return new SendResult.Retry(new SendError("unreadable-answer", "What answered at this address is not " + provider + ".", true), Duration.ZERO);
    }

    /** What a result means for a poll: nothing is sent, so whatever is not a refused account is tried again. */
    public static PollResult polled(SendResult result) {
        if (result instanceof SendResult.StopAccount stop) {
            return new PollResult.StopAccount(stop.error());
        } else if (result instanceof SendResult.Retry retry) {
            return new PollResult.NotNow(retry.error(), retry.after());
        } else if (result instanceof SendResult.Failed failed) {
            return new PollResult.NotNow(failed.error(), Duration.ZERO);
        }
        return new PollResult.NotNow(result instanceof SendResult.Unknown unknown ? unknown.error()
                : new SendError("unreadable-answer", "The answer cannot be read.", true), Duration.ZERO);
    }

    public static boolean reached(Throwable cause) {
        Throwable failure = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        return !(failure instanceof Http.Failure known) || known.reached();
    }

    public static SendResult.Failed failed(String code, String sentence) {
        return new SendResult.Failed(new SendError(code, sentence, false));
    }

    /** In seconds, an hour at most; a date, which the header may also be, is not worth the trouble. */
    public static Duration retryAfter(Response response) {
        @Nullable String header = response.headers().get("retry-after");
        boolean seconds = header != null && !header.isEmpty() && header.length() <= LONGEST_NUMBER
                && header.chars().allMatch(c -> c >= '0' && c <= '9');
        return seconds ? Duration.ofSeconds(Math.min(Long.parseLong(header), LONGEST_WAIT)) : Duration.ZERO;
    }
}
