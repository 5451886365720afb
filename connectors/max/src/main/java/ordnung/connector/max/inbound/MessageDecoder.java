package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;
import ordnung.connector.max.MaxThread;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/** Reads a message that was written, changed or removed ({@code dev.max.ru/docs-api/objects/Message}). */
final class MessageDecoder {
    private final Timestamps timestamps;
    private final Notices notices;

    MessageDecoder(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    ChannelEvent created(JsonNode update) {
        JsonNode message = update.path("message");
        Party party = Parties.ofMessage(message);
        if (party == null) {
            return unread(update, "message_created", "a message that names no chat");
        }
        Content content = Content.of(message);
        JsonNode body = message.path("body");
        String mid = Json.id(body, "mid");
        // What only passes another message on has no body, and so no id of its own.
        String id = mid == null ? Digests.of(Json.raw(message)) : mid;
        return new MessageReceived(party.ids().get(0), id, direction(message), content.kind(), content.text(), content.files(), replyTo(message),
                Contacts.withOwnPhone(party, message), written(message, update), order(body), content.payload(), Json.raw(update));
    }

    /** MAX numbers no edits; the time of one tells it from the next. */
    ChannelEvent edited(JsonNode update) {
        JsonNode message = update.path("message");
        Party party = Parties.ofMessage(message);
        String mid = Json.id(message.path("body"), "mid");
        if (party == null || mid == null) {
            return created(update);
        }
        Instant said = Timestamps.said(update.path("timestamp"));
        String edit = said == null ? Digests.of(Json.raw(update)) : mid + "@" + said.toEpochMilli();
        Content content = Content.of(message);
        return new MessageEdited(party.ids().get(0), mid, edit, content.text(), filesNow(message, content), timestamps.of(update, "timestamp"),
                Json.raw(update));
    }

    /** Null where MAX does not list them: the schema wants the list, its own examples leave it out. */
    private static @Nullable List<Attachment> filesNow(JsonNode message, Content content) {
        return message.path("body").path("attachments").isArray() ? content.files() : null;
    }

    ChannelEvent removed(JsonNode update) {
        String mid = Json.id(update, "message_id");
        String chat = Parties.number(update, "chat_id");
        String user = Parties.number(update, "user_id");
        if (mid == null || chat == null && user == null) {
            return unread(update, "message_removed", "names no message or no chat");
        }
        return new MessageDeleted(chat != null ? chat : MaxThread.user(user), mid, timestamps.of(update, "timestamp"), Json.raw(update));
    }

    /** A bot that writes is taken for ours, for MAX names ours nowhere; a channel's posts are written by the shop. */
    private static Direction direction(JsonNode message) {
        boolean ours = Json.flag(message.path("sender"), "is_bot") || Parties.isChannel(message);
        return ours ? Direction.OUT : Direction.IN;
    }

    private static @Nullable String replyTo(JsonNode message) {
        JsonNode link = message.path("link");
        return "reply".equals(Json.words(link, "type")) ? Json.id(link.path("message"), "mid") : null;
    }

    /** int64, beyond what a double holds. */
    private static @Nullable Long order(JsonNode body) {
        JsonNode seq = body.path("seq");
        return seq.isIntegralNumber() && seq.canConvertToLong() ? Long.valueOf(seq.longValue()) : null;
    }

    private Instant written(JsonNode message, JsonNode update) {
        return timestamps.of(Timestamps.said(message.path("timestamp")) == null ? update : message, "timestamp");
    }

    private Unrecognised unread(JsonNode update, String type, String reason) {
        return notices.unreadable(Unrecognised.ACCOUNT_THREAD, type, reason, update);
    }
}
