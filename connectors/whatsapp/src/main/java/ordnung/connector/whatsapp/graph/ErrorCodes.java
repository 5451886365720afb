package ordnung.connector.whatsapp.graph;

import static java.util.Map.entry;

import java.util.Map;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * Meta's error codes, alike in answers and in webhooks
 * ({@code developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes}: act on the code, never on the status or
 * the title). The sentences are ours: Meta's own may carry a phone number. People read them
 * in their language: {@code sentences.json} beside the factory.
 */
public final class ErrorCodes {

    /** @param sentence  for a person; no customer's data in it */
    public record Meaning(Verdict verdict, String sentence) {
    }

    private static final Map<Integer, Meaning> MEANINGS = Map.ofEntries(
            stop(0, "WhatsApp does not accept the access token: it has expired or was withdrawn."),
            retry(1, "WhatsApp could not process the request; the cause is not known."),
            retry(2, "WhatsApp is temporarily unavailable."),
            stop(3, "The app has no permission for this call."),
            retry(4, "The app has made too many calls."),
            stop(10, "The access token lacks a permission, or it was withdrawn."),
            fail(33, "The business phone number no longer exists."),
            fail(100, "WhatsApp does not accept a part of the request."),
            stop(190, "The access token has expired."),
            stop(368, "WhatsApp has blocked the account for breaking its policies."),
            retry(80007, "The WhatsApp Business Account has made too many calls."),
            retry(130429, "The number is sending too fast."),
            fail(130472, "WhatsApp holds the message back: the customer is part of an experiment."),
            fail(130497, "The account may not write to customers in this country."),
            entry(131000, new Meaning(Verdict.RETRY_A_FEW_TIMES, "Something went wrong at WhatsApp.")),
            fail(131005, "The access token lacks the permission to send."),
            fail(131008, "A required part of the request is missing."),
            fail(131009, "A part of the request has a value that WhatsApp does not accept."),
            retry(131016, "A part of WhatsApp is temporarily unavailable."),
            fail(131021, "The recipient is the sending number itself."),
            fail(131026, "The message cannot be delivered: the number is not on WhatsApp, is blocked, or its application is too old."),
            fail(131030, "The recipient is not on the test number's list of allowed recipients."),
            stop(131031, "WhatsApp has locked the account."),
            fail(131037, "The number's display name has not been approved."),
            fail(131042, "WhatsApp's payment method is missing or was declined."),
            fail(131045, "The number is not registered with the Cloud API."),
            fail(131047, "More than 24 hours have passed since the customer's last message: only an approved template can be sent."),
            stop(131048, "WhatsApp has restricted the number: too many of its messages were reported or blocked."),
            fail(131049, "WhatsApp holds the message back to spare the customer; it can be tried again after a day at the earliest."),
            fail(131050, "The customer has stopped marketing messages from this business."),
            fail(131051, "WhatsApp does not carry this type of message."),
            fail(131052, "The file could not be downloaded."),
            fail(131053, "The file could not be uploaded: its type or size is not what WhatsApp takes."),
            entry(131056, new Meaning(Verdict.RETRY_PAIR, "Too many messages to this customer in a short time.")),
            retry(131057, "The account is under maintenance at WhatsApp."),
            fail(131062, "This message needs a phone number, and the customer is known by a user id only."),
            fail(131063, "WhatsApp cannot send this message to a user id."),
            fail(131064, "WhatsApp cannot send this message to a user id."),
            fail(132000, "The number of the template's values is not what the template expects."),
            fail(132001, "There is no such approved template in this language."),
            fail(132005, "The template is too long once its values are filled in."),
            fail(132007, "The template breaks WhatsApp's rules."),
            fail(132012, "A value of the template has a format that it does not expect."),
            fail(132015, "The template is paused because of its low quality."),
            fail(132016, "The template is disabled because of its low quality."),
            fail(132068, "The form (Flow) of the template is blocked."),
            fail(132069, "The form (Flow) of the template is being throttled."),
            retry(133004, "WhatsApp's server is temporarily unavailable."),
            fail(135000, "WhatsApp could not send the message; the cause is not known."));

    private ErrorCodes() {
    }

    /** Null: nobody told us what this code means. */
    public static @Nullable Meaning meaning(int code) {
        if (code >= 200 && code <= 299) {
            return new Meaning(Verdict.STOP, "The access token lacks a permission for this account.");
        }
        return MEANINGS.get(code);
    }

    /** How a code is told to people; {@code transientByWord} is Meta's own word, which counts where the code is unknown. */
    public static SendError error(int code, boolean transientByWord) {
        Meaning meaning = meaning(code);
        return meaning == null
                ? new SendError(String.valueOf(code), "WhatsApp refused the message with code " + code + ".", transientByWord)
                : new SendError(String.valueOf(code), meaning.sentence(), meaning.verdict().retryable());
    }

    private static Map.Entry<Integer, Meaning> retry(int code, String sentence) {
        return entry(code, new Meaning(Verdict.RETRY, sentence));
    }

    private static Map.Entry<Integer, Meaning> fail(int code, String sentence) {
        return entry(code, new Meaning(Verdict.FAIL, sentence));
    }

    private static Map.Entry<Integer, Meaning> stop(int code, String sentence) {
        return entry(code, new Meaning(Verdict.STOP, sentence));
    }
}
