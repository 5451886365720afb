package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which VK speaks of one message: its own, which is 0 in a chat of several, and the running number within the dialogue, which is all
 * that reactions and marks of reading name.
 *
 * @param thread  the dialogue's peer
 * @param id      0: none
 * @param number  {@code conversation_message_id}; 0: none
 */
record MessageIds(String thread, long id, long number) {

    /** Null where the message does not say in which dialogue it is. @param otherwise  whose dialogue it is, where only that can be told; 0: nobody's */
    static @Nullable MessageIds of(JsonNode message, long otherwise) {
        long peer = Numbers.id(message, "peer_id");
        String thread = Numbers.text(peer == 0 ? Math.max(0, otherwise) : peer);
        return thread == null ? null
                : new MessageIds(thread, Numbers.positive(message, "id"), Numbers.positive(message, "conversation_message_id"));
    }

    /** {@code <peer>_<number>}. */
    static String numbered(String thread, long number) {
        return thread + "_" + number;
    }

    /** Null where the message has neither id. */
    @Nullable String external() {
        return id > 0 ? String.valueOf(id) : number > 0 ? numbered(thread, number) : null;
    }

    List<String> others() {
        return id > 0 && number > 0 ? List.of(numbered(thread, number)) : List.of();
    }

    @Nullable Long order() {
        return number > 0 ? number : null;
    }
}
