package ordnung.hub.channels;

import ordnung.connector.SendResult;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/** What the provider said to something that a person asked it. @param error  in words for a person; null where all is well */
public record Outcome(boolean ok, @Nullable SendError error) {
    static final SendResult NO_ANSWER = new SendResult.Unknown(new SendError("timeout", "The provider did not answer", true));

    static Outcome of(SendResult result) {
        if (result instanceof SendResult.Retry retry) {
            return new Outcome(false, retry.error());
        }
        if (result instanceof SendResult.Failed failed) {
            return new Outcome(false, failed.error());
        }
        if (result instanceof SendResult.StopAccount stop) {
            return new Outcome(false, stop.error());
        }
        return result instanceof SendResult.Unknown unknown ? new Outcome(false, unknown.error()) : new Outcome(true, null);
    }
}
