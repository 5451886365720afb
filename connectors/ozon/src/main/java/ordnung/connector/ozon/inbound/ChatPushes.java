package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Notices;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;

/** What happens in a chat: a message, its edit, that it was read, the chat's end. */
final class ChatPushes {
    private final ChatMessages messages;
    private final Notices notices;
    private final Clock clock;

    ChatPushes(Clock clock, Notices notices) {
        this.messages = new ChatMessages(clock);
        this.notices = notices;
        this.clock = clock;
    }

    ChannelEvent message(JsonNode push) {
        String chat = Json.id(push, "chat_id");
        return chat == null ? notices.unreadable("a message that names no chat", push) : messages.read(chat, Json.id(push, "chat_type"), push);
    }

    ChannelEvent edit(JsonNode push) {
        String target = Json.id(push, "message_id");
        ChatContent content = ChatContent.of(push.path("data"));
        String chat = Json.id(push, "chat_id");
        if (chat == null || target == null || content.kind() == MessageKind.UNSUPPORTED) {
            return message(push);
        }
        Instant at = at(push, "updated_at");
        String edit = target + "@" + (Moments.of(push, "updated_at") == null ? Digests.of(Json.raw(push)) : at);
        return new MessageEdited(MarketThread.chat(chat).key(), target, edit, content.text(), content.attachments(), at, Json.raw(push));
    }

    /** That the shop itself has read is no news to it. */
    ChannelEvent read(JsonNode push) {
        if (!Author.of(push).customer()) {
            return notices.notice("TYPE_MESSAGE_READ", at(push, "created_at"), push);
        }
        String last = Json.id(push, "last_read_message_id");
        String chat = String.valueOf(Json.id(push, "chat_id"));
        return new DeliveryReported(MarketThread.chat(chat).key(), last == null ? String.valueOf(Json.id(push, "message_id")) : last, null,
                DeliveryReported.State.READ, clock.instant(), null, Json.raw(push));
    }

    /** The push has no time and no number of its own, so a chat is closed once. */
    ChannelEvent closed(JsonNode push) {
        String chat = String.valueOf(Json.id(push, "chat_id"));
        String thread = MarketThread.chat(chat).key();
        return new MessageReceived(thread, "closed:" + chat, Direction.IN, MessageKind.SYSTEM, "Чат закрыт", List.of(), null,
                MarketThread.party(thread, null), clock.instant(), null, Map.of("type", "chat-closed"), Json.raw(push));
    }

    private Instant at(JsonNode push, String field) {
        Instant said = Moments.of(push, field);
        return Moments.or(said, clock.instant());
    }
}
