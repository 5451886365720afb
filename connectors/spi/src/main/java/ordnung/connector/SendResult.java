package ordnung.connector;

import java.time.Duration;
import java.util.List;
import ordnung.events.SendError;

/** How a request to a provider ended. */
public sealed interface SendResult {

    /**
     * @param externalId  the provider's id of the message; empty for requests that make none, and for a provider that tells none: then the
     *                    message's echo brings it
     * @param otherIds    further ids under which the provider speaks of the message
     */
    record Accepted(String externalId, List<String> otherIds) implements SendResult {
        public Accepted {
            otherIds = List.copyOf(otherIds);
        }

        public Accepted(String externalId) {
            this(externalId, List.of());
        }
    }

    /** The provider has not taken it and may later. @param after  its wish; zero: as the host thinks best */
    record Retry(SendError error, Duration after) implements SendResult {
    }

    /** The provider will never take this message. */
    record Failed(SendError error) implements SendResult {
    }

    /** The provider refuses the account (token, ban): nothing more is sent through it until a person has seen to it. */
    record StopAccount(SendError error) implements SendResult {
    }

    /** The request went out and no answer came back: the provider may have it or not. Never repeated blindly. */
    record Unknown(SendError error) implements SendResult {
    }
}
