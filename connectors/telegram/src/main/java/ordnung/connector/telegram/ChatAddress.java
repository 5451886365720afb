package ordnung.connector.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A chat as the bot reaches it. The same person may write to the bot and to the owner's own account that the bot is connected to: these are two
 * chats with two ways back, so they are two threads.
 *
 * @param chat      of a person above zero, of a group or a channel below
 * @param business  id of the business connection; null for the bot's own chats
 */
public record ChatAddress(long chat, @Nullable String business) {
    private static final int LONGEST_BUSINESS = 128;

    public static boolean isBusiness(@Nullable String id) {
        return id != null && !id.isBlank() && id.length() <= LONGEST_BUSINESS;
    }

    /** Null where it is no thread of ours. */
    public static @Nullable ChatAddress ofThread(String thread) {
        String[] parts = thread.split("/", 2);
        Long chat = Numbers.of(parts[0]);
        if (chat == null || chat == 0) {
            return null;
        } else if (parts.length == 1) {
            return new ChatAddress(chat, null);
        }
        return isBusiness(parts[1]) ? new ChatAddress(chat, parts[1]) : null;
    }

    public String thread() {
        return business == null ? String.valueOf(chat) : chat + "/" + business;
    }

    public boolean isPrivate() {
        return chat > 0;
    }
}
