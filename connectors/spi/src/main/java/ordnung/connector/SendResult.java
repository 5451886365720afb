package ordnung.connector;

import java.time.Duration;
import ordnung.events.SendError;

/** How a request to a provider ended. */
public sealed interface SendResult {

    /** @param externalId  the provider's id of the message; empty for requests that make none */
    record Accepted(String externalId) implements SendResult {
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
