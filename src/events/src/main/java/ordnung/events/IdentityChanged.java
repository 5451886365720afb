package ordnung.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channel now knows a person under other ids (a new phone number, a new user id): the same person, the same conversation.
 *
 * @param thread   the thread as it was known before
 * @param before   ids that named the person until now; never empty
 * @param after    ids that name the person from now on; never empty
 * @param phone    the new phone, E.164 with "+", where that is what changed
 */
public record IdentityChanged(String thread, List<String> before, List<String> after, @Nullable String phone, Instant at, @Nullable String raw)
        implements ChannelEvent {
    public IdentityChanged {
        Required.text("thread", thread);
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.isEmpty() || after.isEmpty()) {
            throw new IllegalArgumentException("before and after must not be empty");
        }
    }
}
