package ordnung.connector.email.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import ordnung.connector.SendResult;
import ordnung.connector.email.server.Courier.Receipt;
import ordnung.events.SendError;

/** What a server's answer means for a letter, by the codes of RFC 5321, 4.2.2 and RFC 4954, 6. */
final class SmtpAnswers {
    private static final Set<Integer> NOT_LET_IN = Set.of(530, 534, 535, 538);
    private static final Set<Integer> NO_SUCH_BOX = Set.of(550, 551, 553);
    private static final int TOO_LARGE = 552;
    private static final int WITHOUT_LOGIN = 530;
    private static final int FINAL = 500;
    /** Who refuses a stranger's first try (greylisting) takes the second after some minutes; a day's limit passes in hours. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofMinutes(30), Duration.ofHours(1));

    private SmtpAnswers() {
    }

    /** @param attempt  of the message, from 1 */
    static SendResult of(Receipt receipt, String id, int attempt) {
        if (receipt.taken()) {
            return new SendResult.Accepted(id);
        } else if (receipt.refused()) {
            return refused(receipt, attempt);
        } else if (receipt.mayHaveIt()) {
            return new SendResult.Unknown(new SendError("unknown-outcome",
                    "The letter went out, and the mail server did not say whether it took it.", false));
        }
        return new SendResult.Retry(new SendError("no-answer", "The connection to the mail server broke off before the letter was handed over.", true),
                Duration.ZERO);
    }

    private static SendResult refused(Receipt receipt, int attempt) {
        int code = receipt.refusal();
        if (code < FINAL) {
            SendError error = new SendError("smtp-" + code, "The mail server does not take the letter just now.", true);
            return new SendResult.Retry(error, WAITS.get(Math.max(0, Math.min(attempt, WAITS.size()) - 1)));
        }
        SendError error = new SendError("smtp-" + code, sentence(code, receipt.mayHaveIt()), false);
        return NOT_LET_IN.contains(code) ? new SendResult.StopAccount(error) : new SendResult.Failed(error);
    }

    private static String sentence(int code, boolean afterwards) {
        if (code == WITHOUT_LOGIN) {
            return "The mail server wants a login or an encryption that this port does not offer.";
        } else if (NOT_LET_IN.contains(code)) {
            return "The mail server does not accept the user name or the password.";
        } else if (code == TOO_LARGE) {
            return "The mail server does not take so large a letter, or the mailbox is full.";
        }
        return NO_SUCH_BOX.contains(code) && !afterwards ? "The mail server does not deliver to this address: perhaps there is none like it."
                : "The mail server refused the letter: it may take it for spam.";
    }
}
