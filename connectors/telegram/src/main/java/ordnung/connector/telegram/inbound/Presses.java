package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.Numbers;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A press of a button under a message ({@code core.telegram.org/bots/api#callbackquery}). It brings no time of its own. Its id is the query's: with it
 * the press is acknowledged.
 */
final class Presses implements Reader {
    private final Clock clock;

    Presses(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<ChannelEvent> read(Update update) {
        JsonNode query = update.part();
        JsonNode under = query.path("message");
        Party party = party(query, under);
        if (party == null) {
            return List.of();
        }
        String id = Json.id(query, "id");
        String data = Json.words(query, data(query));
        String title = title(under, data);
        ChatAddress chat = Chats.of(under);
        return List.of(new MessageReceived(party.ids().get(0), id == null ? Digests.of(update.raw()) : id, Direction.IN, MessageKind.BUTTON,
                title == null ? data : title, List.of(), chat == null ? null : Chats.message(chat, under), party, clock.instant(), null,
                payload(query, chat, data, title), update.raw()));
    }

    private static Map<String, Object> payload(JsonNode query, @Nullable ChatAddress chat, @Nullable String data, @Nullable String title) {
        return new Payload().with("id", data).with("title", title).with("type", "callback_query")
                .with("language", Json.words(query.path("from"), "language_code"))
                .with("from", chat != null && !chat.isPrivate() ? Circumstances.sender(query) : null).map();
    }

    /** Whoever pressed, in a chat with them; of a message from elsewhere (inline mode) no chat is told. */
    private static @Nullable Party party(JsonNode query, JsonNode under) {
        ChatAddress chat = Chats.of(under);
        JsonNode from = query.path("from");
        Long presser = Numbers.positive(from, "id");
        if (chat != null && (presser == null || presser != chat.chat())) {
            return Parties.of(chat, under);
        }
        return presser == null ? null : new Party(List.of(chat == null ? String.valueOf(presser) : chat.thread()), Parties.name(from),
                Json.words(from, "username"), null, null, Evidence.SEEN);
    }

    private static String data(JsonNode query) {
        return query.has("data") ? "data" : "game_short_name";
    }

    private static @Nullable String title(JsonNode message, @Nullable String data) {
        for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (data != null && data.equals(Json.words(button, "callback_data"))) {
                    return Json.words(button, "text");
                }
            }
        }
        return null;
    }
}
