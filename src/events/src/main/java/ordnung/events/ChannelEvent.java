package ordnung.events;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a channel, in words that are the same for all channels. Each carries the provider's thread: the key under which
 * order is kept. Receivers must expect every event twice and, between threads, in any order.
 */
public sealed interface ChannelEvent
        permits MessageReceived, MessageEdited, MessageDeleted, ReactionChanged, DeliveryReported, IdentityChanged, OrderChanged,
                Unrecognised {

    /** The provider's own key of the conversation (WhatsApp: phone digits, or the user id of somebody without a phone). Never empty. */
    String thread();

    /** The event as the provider sent it (JSON or text), where the record does not hold all of it; null where it does. */
    @Nullable String raw();
}
