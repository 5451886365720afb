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
 * @param payload     what is special to the kind (location, contact, order, button…): maps, lists, strings, numbers, booleans only. Of an order:
 *                    {@code orderId}, {@code number}, {@code items: [{sku, name, quantity, price: {amount, currency}}]}, {@code total: {amount, currency}},
 *                    {@code status} ({@link OrderStatus#word}), {@code address}, {@code comment}, {@code due} (ISO 8601); amounts in minor units
 * @param otherIds    further ids under which the provider speaks of this message (VK: peer and running number), unique within the account
 * @param album       the provider's key of the album that this file is one of: all of an album become one message; null: none
 */
public record MessageReceived(String thread, String externalId, Direction direction, MessageKind kind, @Nullable String text,
                              List<Attachment> attachments, @Nullable String replyTo, Party party, Instant sentAt, @Nullable Long order,
                              Map<String, Object> payload, @Nullable String raw, List<String> otherIds, @Nullable String album)
        implements ChannelEvent {

    public MessageReceived {
        Required.text("thread", thread);
        Required.text("externalId", externalId);
        attachments = List.copyOf(attachments);
        otherIds = otherIds == null ? List.of() : List.copyOf(otherIds);
    }

    /** A message with one id, by itself. */
    public MessageReceived(String thread, String externalId, Direction direction, MessageKind kind, @Nullable String text,
                           List<Attachment> attachments, @Nullable String replyTo, Party party, Instant sentAt, @Nullable Long order,
                           Map<String, Object> payload, @Nullable String raw) {
        this(thread, externalId, direction, kind, text, attachments, replyTo, party, sentAt, order, payload, raw, List.of(), null);
    }

    public MessageReceived alsoKnownAs(List<String> ids) {
        return new MessageReceived(thread, externalId, direction, kind, text, attachments, replyTo, party, sentAt, order, payload, raw, ids, album);
    }

    public MessageReceived ofAlbum(@Nullable String key) {
        return new MessageReceived(thread, externalId, direction, kind, text, attachments, replyTo, party, sentAt, order, payload, raw, otherIds,
                key);
    }
}
