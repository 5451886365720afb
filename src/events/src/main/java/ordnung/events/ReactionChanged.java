package ordnung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's reaction to a message is now this one; a person has one at a time.
 *
 * @param target     {@code externalId} of the message reacted to, theirs or ours
 * @param by         the person's id in the channel; {@code "shop"} for an echo of our own
 * @param emoji      null: the reaction was taken back
 */
public record ReactionChanged(String thread, String target, String by, @Nullable String emoji, Instant at, @Nullable String raw)
        implements ChannelEvent {
    public ReactionChanged {
        Required.text("thread", thread);
        Required.text("target", target);
        Required.text("by", by);
    }
}
