package ordnung.connector.vk.outbound;

import java.util.concurrent.CompletionException;
import ordnung.connector.SendResult;

/** A chain of requests came to its end before its last: nothing of it is left at VK that would do harm when all is done again. */
final class Ended extends RuntimeException {
    private final transient SendResult result;

    Ended(SendResult result) {
        super("VK did not do as asked", null, false, false);
        this.result = result;
    }

    /** What a harmless request's failing means. Never {@link SendResult.Unknown} or {@link SendResult.Accepted}. */
    static SendResult result(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof Ended ended ? ended.result : Answer.VK.noAnswer(cause, true);
    }
}
