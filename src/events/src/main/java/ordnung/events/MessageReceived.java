package ordnung.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message was written: by a customer ({@link Direction#IN}) or, as an echo, from another device of the shop ({@link Direction#OUT}).
 *
 * @param externalId  the provider's id of the message, unique within the account; never empty
 * @param text        body or caption; null where there is none
 * @param replyTo     {@code externalId} of the message that this one answers
 * @param party       the customer's side of the thread, also for an echo
 * @param sentAt      the provider's time
 * @param order       the provider's running number within the thread, where it has one: it decides the reading order
 * @param payload     what is special to the kind (location, contact, order, button…): maps, lists, strings, numbers, booleans only
 */
public record MessageReceived(String thread, String externalId, Direction direction, MessageKind kind, @Nullable String text,
                              List<Attachment> attachments, @Nullable String replyTo, Party party, Instant sentAt, @Nullable Long order,
                              Map<String, Object> payload, @Nullable String raw) implements ChannelEvent {

    public MessageReceived {
        Required.text("thread", thread);
        Required.text("externalId", externalId);
        attachments = List.copyOf(attachments);
    }
}
