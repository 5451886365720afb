package ordnung.hub.replies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template that a rule was to send.
 *
 * @param cause     {@code stage:ready}
 * @param outcome   queued: a message was made; not-sent: none, and {@code detail} says why
 * @param detail    a short reason: {@code no-conversation}, {@code window-closed whatsapp-24h}, {@code missing card.due}…
 * @param delivery  how far the message has come
 */
public record Firing(UUID cardId, String cause, String template, @Nullable String templateName, String outcome, @Nullable String detail,
                     @Nullable UUID messageId, @Nullable String delivery, Instant at) {
}
