package ordnung.connector.whatsapp.outbound;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.whatsapp.graph.ErrorCodes;
import ordnung.connector.whatsapp.graph.Verdict;
import ordnung.events.SendError;

/** What an answer, or its absence, means for a message. */
final class Answers {
    private static final int A_FEW = 4;
    private static final int LARGEST_EXPONENT = 5;

    private Answers() {
    }

    /** An answer that is no success. @param attempt  of the message, from 1 */
    static SendResult refused(Answer answer, int attempt) {
        Integer code = answer.errorCode();
        return code == null ? byStatus(answer) : byCode(code, answer, attempt);
    }

    private static SendResult byCode(int code, Answer answer, int attempt) {
        ErrorCodes.Meaning meaning = ErrorCodes.meaning(code);
        boolean transientByWord = answer.saysTransient() || answer.status() >= 500;
        SendError error = ErrorCodes.error(code, transientByWord);
        Verdict verdict = meaning != null ? meaning.verdict() : transientByWord ? Verdict.RETRY : Verdict.FAIL;
        return switch (verdict) {
            case RETRY -> new SendResult.Retry(error, answer.retryAfter());
            case RETRY_A_FEW_TIMES -> attempt < A_FEW ? new SendResult.Retry(error, answer.retryAfter())
                    : new SendResult.Failed(finallyRefused(error));
            case RETRY_PAIR -> new SendResult.Retry(error, Duration.ofSeconds(1L << 2 * Math.max(1, Math.min(attempt, LARGEST_EXPONENT))));
            case STOP -> new SendResult.StopAccount(error);
            case FAIL -> new SendResult.Failed(error);
        };
    }

    private static SendError finallyRefused(SendError error) {
        return new SendError(error.code(), error.message(), false);
    }

    /** Nothing readable came: a proxy or a gateway answered, or an API that is no WhatsApp. */
    private static SendResult byStatus(Answer answer) {
        int status = answer.status();
        SendError error = new SendError("http-" + status, "WhatsApp's address answered with status " + status + " and gave no reason.",
                later(status));
        if (later(status)) {
            return new SendResult.Retry(error, answer.retryAfter());
        }
        return status == 401 ? new SendResult.StopAccount(error) : new SendResult.Failed(error);
    }

    private static boolean later(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    static SendResult unreadable() {
        return new SendResult.Unknown(new SendError("unknown-outcome",
                "WhatsApp answered, but not in a way that says whether it took the message.", false));
    }

    /** No answer. {@code harmless}: the request may be repeated even if it had arrived. */
    static SendResult noAnswer(Throwable cause, boolean harmless) {
        Throwable failure = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        boolean reached = !(failure instanceof Http.Failure known) || known.reached();
        if (!reached) {
            return new SendResult.Retry(new SendError("unreachable", "WhatsApp could not be reached.", true), Duration.ZERO);
        } else if (harmless) {
            return new SendResult.Retry(new SendError("timeout", "WhatsApp did not answer.", true), Duration.ZERO);
        }
        return new SendResult.Unknown(new SendError("unknown-outcome",
                "The message went out and WhatsApp did not answer: it may have it or not.", false));
    }
}
