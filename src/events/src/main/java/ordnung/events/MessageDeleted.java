package ordnung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message was taken back by whoever wrote it. May come before the message itself; {@code target} is its {@code externalId}. */
public record MessageDeleted(String thread, String target, Instant deletedAt, @Nullable String raw) implements ChannelEvent {
    public MessageDeleted {
        Required.text("thread", thread);
        Required.text("target", target);
    }
}
