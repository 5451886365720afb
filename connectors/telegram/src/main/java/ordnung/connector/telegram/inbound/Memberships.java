package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.connector.telegram.ChatAddress;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/**
 * What the bot has become in a chat ({@code core.telegram.org/bots/api#chatmemberupdated}). In a private chat that is blocked or unblocked, which
 * whoever answers there must know.
 */
final class Memberships implements Reader {
    private final Timestamps timestamps;
    private final Notices notices;

    Memberships(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    @Override
    public List<ChannelEvent> read(Update update) {
        Instant at = timestamps.of(update.part(), "date");
        List<ChannelEvent> events = new ArrayList<>(2);
        events.add(notices.notice(update.topic(), at, update.whole()));
        ChatAddress chat = Chats.of(update.part());
        String type = type(update.part().path("new_chat_member"));
        if (chat != null && chat.isPrivate() && type != null) {
            events.add(new MessageReceived(chat.thread(), update.id(), Direction.IN, MessageKind.SYSTEM, null, List.of(), null,
                    Parties.of(chat, update.part()), at, null, new Payload().with("type", type).map(), update.raw()));
        }
        return events;
    }

    private static @Nullable String type(JsonNode member) {
        String status = Json.text(member, "status");
        return "kicked".equals(status) ? "blocked" : "member".equals(status) ? "unblocked" : null;
    }
}
