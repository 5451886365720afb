package ordnung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The channel has told who somebody is, after the first message or anew: providers that send only an id with a message are asked for the name.
 * Fills what is not known yet; what a person of the shop has written over stays.
 */
public record PersonDescribed(String thread, Party party, Instant at, @Nullable String raw) implements ChannelEvent {
    public PersonDescribed {
        Required.text("thread", thread);
    }
}
