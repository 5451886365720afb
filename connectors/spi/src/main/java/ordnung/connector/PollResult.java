package ordnung.connector;

import java.time.Duration;
import java.util.List;
import ordnung.events.ChannelEvent;
import ordnung.events.SendError;

/** What came of asking a provider for what is new. */
public sealed interface PollResult {

    /**
     * @param events  in the provider's order
     * @param cursor  where to go on once the events are durable; at most 1,000 characters
     * @param more    there is more: ask again at once
     */
    record Fetched(List<ChannelEvent> events, String cursor, boolean more) implements PollResult {
        public Fetched {
            events = List.copyOf(events);
        }
    }

    /** Nothing could be had: away, limited, nonsense answered. The same cursor later. @param after  the provider's wish; zero: as the host thinks best */
    record NotNow(SendError error, Duration after) implements PollResult {
    }

    /** The provider refuses the account: not asked again until a person has seen to it. */
    record StopAccount(SendError error) implements PollResult {
    }
}
