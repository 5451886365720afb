package ordnung.connector.max.outbound;

import java.time.Duration;
import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendError;

/**
 * What an answer, or its absence, means for a message. MAX's own sentences are not repeated: they may name a chat
 * ({@code dev.max.ru/docs-api}: 400, 401, 403, 404, 405, 429, 500, 503).
 */
final class Answers {
    static final Outcomes MAX = new Outcomes("MAX");
    private static final int LARGEST_EXPONENT = 6;

    private Answers() {
    }

    /** An answer that is no success. @param attempt  of the message, from 1 */
    static SendResult refused(Answer answer, int attempt) {
        String code = answer.errorCode();
        if (code == null) {
            return MAX.byStatus(answer.response());
        } else if (code.equals("attachment.not.ready")) {
            return new SendResult.Retry(new SendError(code, "MAX is still preparing the file.", true), pause(attempt));
        }
        return switch (answer.status()) {
            case 401 -> new SendResult.StopAccount(new SendError(code, "MAX does not accept the bot's token: it was withdrawn or mistyped.", false));
            case 408 -> later(answer, code, "MAX did not answer in time.");
            case 429 -> later(answer, code, "MAX takes no more messages for the moment.");
            case 403 -> Outcomes.failed(code, "MAX does not let the bot write into this chat: the customer has stopped the bot or blocked it.");
            case 404 -> Outcomes.failed(code, "MAX does not know this chat or message.");
            case 405 -> Outcomes.failed(code, "MAX does not allow the bot to do this.");
            default -> answer.status() >= 500 ? later(answer, code, "MAX is temporarily unavailable.")
                    : Outcomes.failed(code, "MAX refused the request with code " + code + ".");
        };
    }

    private static SendResult later(Answer answer, String code, String sentence) {
        return new SendResult.Retry(new SendError(code, sentence, true), Outcomes.retryAfter(answer.response()));
    }

    /** "Lengthen the pause with each try" ({@code dev.max.ru/docs-api/methods/POST/uploads}): 2 s, 4 s … 64 s. */
    private static Duration pause(int attempt) {
        return Duration.ofSeconds(1L << Math.max(1, Math.min(attempt, LARGEST_EXPONENT)));
    }
}
