package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;
import ordnung.connector.max.MaxThread;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * Reads a comment under a channel's post. MAX has told of these since September 2026 without saying how they are written: they are read like a
 * message wherever they are like one, and kept as they came in any case. One person's comments in one channel are one thread.
 */
final class CommentDecoder {
    private static final int LONGEST_ID = 200;

    private final Timestamps timestamps;
    private final Notices notices;

    CommentDecoder(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    ChannelEvent created(JsonNode update) {
        JsonNode comment = Stream.of("comment", "message").map(update::path).filter(JsonNode::isObject).findFirst().orElse(update);
        JsonNode author = Stream.of(comment.path("sender"), comment.path("user"), update.path("user")).filter(JsonNode::isObject).findFirst()
                .orElse(comment.path("sender"));
        String place = Stream.of(chat(comment, update), Parties.number(author, "user_id")).filter(Objects::nonNull).collect(Collectors.joining(":"));
        if (place.isEmpty()) {
            return notices.unreadable(Unrecognised.ACCOUNT_THREAD, "comment_created", "a comment of nobody", update);
        }
        String thread = MaxThread.comment(place);
        Party party = new Party(List.of(thread), Parties.name(author), Json.words(author, "username"), null, null, Evidence.SEEN);
        Content content = Content.of(comment.path("body").isObject() ? comment : bare(comment));
        JsonNode timed = Timestamps.said(comment.path("timestamp")) == null ? update : comment;
        return new MessageReceived(thread, id(comment, update), Json.flag(author, "is_bot") ? Direction.OUT : Direction.IN, content.kind(),
                content.text(), content.files(), null, party, timestamps.of(timed, "timestamp"), null, content.payload(), Json.raw(update));
    }

    private static @Nullable String chat(JsonNode comment, JsonNode update) {
        return Stream.of(comment.path("recipient"), comment, update).map(node -> Parties.number(node, "chat_id")).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    private static String id(JsonNode comment, JsonNode update) {
        return Stream.of(Json.id(comment.path("body"), "mid"), Json.id(comment, "mid"), Json.id(comment, "comment_id"), Json.id(comment, "id"))
                .filter(id -> id != null && id.length() <= LONGEST_ID).findFirst().map(id -> "comment:" + id).orElseGet(() -> Digests.of(Json.raw(update)));
    }

    /** A comment whose words stand in it directly, as a message whose body it is. */
    private static JsonNode bare(JsonNode comment) {
        return JsonNodeFactory.instance.objectNode().set("body", comment);
    }
}
