package ordnung.hub.platform.live;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a screen may be showing is not as it was.
 *
 * @param type            {@code message.created}, {@code message.updated}, {@code conversation.updated}, {@code card.created},
 *                        {@code card.updated}, {@code account.updated}…
 * @param conversationId  the conversation it belongs to, where there is one
 * @param subjectId       the thing's id
 * @param data            small: ids and states, never a customer's words
 */
public record Change(String type, @Nullable UUID conversationId, @Nullable UUID subjectId, Map<String, Object> data) {
}
