package ordnung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider told something that belongs to no message: an account notice, or something that no one here can read. Kept as it came.
 * Something unreadable that a customer wrote is not this: it is a {@link MessageReceived} of kind {@link MessageKind#UNSUPPORTED}.
 *
 * @param thread   {@code "account"}, or a thread where one can be told
 * @param eventId  tells two arrivals of the same thing from two things: the provider's id, else a digest of the bytes
 * @param topic    the provider's own word for it (a webhook field's name), or {@code "undecodable"}
 * @param reason   why it was not read; null where it is a notice that needs no reading
 */
public record Unrecognised(String thread, String eventId, String topic, @Nullable String reason, Instant at, String raw) implements ChannelEvent {
    public static final String ACCOUNT_THREAD = "account";

    public Unrecognised {
        Required.text("thread", thread);
        Required.text("eventId", eventId);
    }
}
