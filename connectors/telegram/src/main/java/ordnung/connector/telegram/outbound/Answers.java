package ordnung.connector.telegram.outbound;

import java.time.Duration;
import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendError;

/** What an answer that is no success means ({@code core.telegram.org/bots/api#making-requests}, {@code #responseparameters}). */
final class Answers {
    static final Outcomes TELEGRAM = new Outcomes("Telegram");

    private Answers() {
    }

    /** To a request that made a message. */
    static SendResult refused(Answer answer) {
        Integer code = answer.errorCode();
        int status = answer.response().status();
        if (code != null) {
            return byCode(code, answer);
        } else if (status >= 200 && status <= 299 || Outcomes.ofGateway(answer.response())) {
            // Not Telegram's words: something between us lost the answer, and perhaps only the answer.
            return TELEGRAM.unreadable();
        }
        return TELEGRAM.byStatus(answer.response());
    }

    /** To a request that may be repeated without harm. */
    static SendResult repeatable(Answer answer) {
        return refused(answer) instanceof SendResult.Unknown ? TELEGRAM.nonsense() : refused(answer);
    }

    private static SendResult byCode(int code, Answer answer) {
        if (code == 401 || code == 404 && answer.description().equals("Not Found")) {
            return new SendResult.StopAccount(error(code, "Telegram does not accept the bot's token: it is wrong or was revoked.", false));
        } else if (answer.migratedTo() != null) {
            return new SendResult.Retry(error(code, "The group has moved to another address.", true), Duration.ZERO);
        } else if (code == 429) {
            return new SendResult.Retry(error(code, "Telegram asks to send more slowly.", true), answer.retryAfter());
        } else if (code >= 500) {
            return new SendResult.Retry(error(code, "Something went wrong at Telegram.", true), answer.retryAfter());
        }
        return new SendResult.Failed(error(code, Refusals.sentence(code, answer.description()), false));
    }

    private static SendError error(int code, String sentence, boolean retryable) {
        return new SendError(String.valueOf(code), sentence, retryable);
    }
}
