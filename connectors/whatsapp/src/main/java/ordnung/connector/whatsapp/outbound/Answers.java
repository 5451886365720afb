package ordnung.connector.whatsapp.outbound;

import java.time.Duration;
import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.connector.whatsapp.graph.ErrorCodes;
import ordnung.connector.whatsapp.graph.Verdict;
import ordnung.events.SendError;

/** What an answer, or its absence, means for a message. */
final class Answers {
    static final Outcomes WHATSAPP = new Outcomes("WhatsApp");
    private static final int A_FEW = 4;
    private static final int LARGEST_EXPONENT = 5;

    private Answers() {
    }

    /** An answer that is no success. @param attempt  of the message, from 1 */
    static SendResult refused(Answer answer, int attempt) {
        Integer code = answer.errorCode();
        return code == null ? WHATSAPP.byStatus(answer.response()) : byCode(code, answer, attempt);
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
}
