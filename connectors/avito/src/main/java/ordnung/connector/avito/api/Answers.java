package ordnung.connector.avito.api;

import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendError;

/** What an answer, or its absence, means ({@code developers.avito.ru/api-catalog/messenger/documentation}: 400, 402, 403, 404, 500, 503). */
public final class Answers {
    public static final Outcomes AVITO = new Outcomes("Avito");

    private Answers() {
    }

    /** An answer that is no success. Avito's own sentences are not repeated: they may hold what was written. */
    public static SendResult refused(Answer answer) {
        String code = "http-" + answer.status();
        return switch (answer.status()) {
            case 400 -> Outcomes.failed(code, "Avito does not accept this message or a part of it.");
            case 402 -> new SendResult.StopAccount(new SendError(code,
                    "The Avito tariff does not include messages through the API: it takes the level Maximum, for services Extended.", false));
            case 403 -> Outcomes.failed(code, "Avito does not let this account write into the chat: it is closed or blocked, or the tariff lacks the API.");
            case 404 -> Outcomes.failed(code, "Avito does not know this chat.");
            case 429 -> new SendResult.Retry(new SendError(code, "Avito takes no more requests for the moment.", true), Outcomes.retryAfter(answer.response()));
            default -> AVITO.byStatus(answer.response());
        };
    }

    /** No message has gone: whatever is not a refusal of the client itself passes. */
    static SendResult withoutToken(Answer answer) {
        int status = answer.status();
        boolean refused = status == 401 || status == 403 || answer.saysError() && (status == 400 || answer.success());
        if (refused) {
            return new SendResult.StopAccount(refusedClient("http-" + status));
        }
        SendResult byStatus = AVITO.byStatus(answer.response());
        return byStatus instanceof SendResult.Retry ? byStatus : AVITO.nonsense();
    }

    static SendError refusedClient(String code) {
        return new SendError(code, "Avito does not accept the client id or the client secret.", false);
    }
}
