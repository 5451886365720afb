package ordnung.connector.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message's id that is unique within the account: Telegram numbers messages within each chat. */
public record MessageId(ChatAddress chat, long number) {

    /** Null where it is no id of ours: of a message that Telegram gave no number. */
    public static @Nullable MessageId parse(String text) {
        String[] parts = text.split("_", 3);
        Long chat = Numbers.of(parts[0]);
        Long number = parts.length < 2 ? null : Numbers.of(parts[1]);
        if (chat == null || number == null || chat == 0 || number <= 0 || parts.length == 3 && !ChatAddress.isBusiness(parts[2])) {
            return null;
        }
        return new MessageId(new ChatAddress(chat, parts.length == 3 ? parts[2] : null), number);
    }

    /** The bare number, as Telegram has it and an integration may ask for it: it numbers a bot's private chats in one row. */
    public List<String> otherIds() {
        return chat.isPrivate() && chat.business() == null ? List.of(String.valueOf(number)) : List.of();
    }

    public String text() {
        String bare = chat.chat() + "_" + number;
        return chat.business() == null ? bare : bare + "_" + chat.business();
    }
}
