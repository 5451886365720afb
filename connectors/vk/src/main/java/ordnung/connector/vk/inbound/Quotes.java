package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import org.jspecify.annotations.Nullable;

/** Reads {@code reply_message}, the message answered, and {@code fwd_messages}, messages passed on, which may pass on others in turn. */
final class Quotes {
    /** VK's documents name 100 forwarded messages, nested to any depth. What is deeper or more stays in the raw message. */
    private static final int MOST = 100;
    private static final int DEEPEST = 8;

    private Quotes() {
    }

    /** The id of the message answered. In a chat it has a running number only. */
    static @Nullable String replyTo(JsonNode message, String thread) {
        MessageIds ids = MessageIds.of(message.path("reply_message"), 0);
        JsonNode quoted = message.path("reply_message");
        MessageIds here = ids != null ? ids
                : new MessageIds(thread, Numbers.positive(quoted, "id"), Numbers.positive(quoted, "conversation_message_id"));
        return here.external();
    }

    static void read(JsonNode message, Gathering found) {
        JsonNode quoted = message.path("reply_message");
        if (quoted.isObject()) {
            found.payload().with("quoted", described(quoted).map());
        }
        forwarded(message, found, 0, new int[1]);
    }

    /** Files that are passed on are this message's files; words are its words only where it has none of its own. */
    private static void forwarded(JsonNode message, Gathering found, int depth, int[] seen) {
        for (JsonNode passed : Items.of(message.path("fwd_messages"))) {
            if (depth == DEEPEST || ++seen[0] > MOST) {
                return;
            }
            if (passed.isObject()) {
                found.payload().add("forwarded", described(passed).map());
                found.words(Json.words(passed, "text"));
                for (JsonNode attachment : Items.of(passed.path("attachments"))) {
                    Attachments.read(attachment, found);
                }
                forwarded(passed, found, depth + 1, seen);
            }
        }
    }

    private static Payload described(JsonNode message) {
        Instant at = Timestamps.said(message.path("date"));
        Payload place = Places.read(message.path("geo"));
        return new Payload().with("from", Numbers.text(Numbers.id(message, "from_id"))).with("text", Json.words(message, "text"))
                .with("sentAt", at == null ? null : at.toString()).with("location", place == null ? null : place.map());
    }
}
