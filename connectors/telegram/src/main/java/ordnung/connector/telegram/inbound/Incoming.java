package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Timestamps;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.MessageId;
import ordnung.connector.telegram.Numbers;
import ordnung.events.Direction;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * A message ({@code core.telegram.org/bots/api#message}) whose chat is known.
 *
 * @param number  Telegram's running number within the chat; null where it told none
 */
record Incoming(Update update, ChatAddress chat, @Nullable Long number, Direction direction, Party party, Instant at) {

    /** Null where it names no chat. */
    static @Nullable Incoming of(Update update, @Nullable Long botId, Timestamps timestamps) {
        JsonNode json = update.part();
        ChatAddress chat = Chats.of(json);
        if (chat == null) {
            return null;
        }
        return new Incoming(update, chat, Numbers.positive(json, "message_id"), direction(json, chat, botId),
                Parties.of(chat, json), timestamps.of(json, "date"));
    }

    JsonNode json() {
        return update.part();
    }

    String thread() {
        return chat.thread();
    }

    String id() {
        return number == null ? Digests.of(update.raw()) : new MessageId(chat, number).text();
    }

    List<String> otherIds() {
        return number == null ? List.of() : new MessageId(chat, number).otherIds();
    }

    /** What another bot or an answering machine wrote for the owner is the shop's word, too. So is a channel's post. */
    private static Direction direction(JsonNode json, ChatAddress chat, @Nullable Long botId) {
        Long from = Numbers.of(json.path("from"), "id");
        boolean ours = chat.business() != null
                ? json.path("sender_business_bot").isObject() || from != null && from != chat.chat()
                : from != null && from.equals(botId) || json.path("chat").path("type").asText().equals("channel");
        return ours ? Direction.OUT : Direction.IN;
    }
}
