package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Timestamps;
import ordnung.connector.telegram.ChatAddress;
import ordnung.events.ChannelEvent;
import ordnung.events.ReactionChanged;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's reactions to a message ({@code core.telegram.org/bots/api#messagereactionupdated}). Telegram tells of them only in groups and channels
 * that the bot administers. Of several the last is shown.
 */
final class Reactions implements Reader {
    /** For a drawing of somebody's own, which is no character. */
    private static final String DRAWN = "❔";
    private static final String PAID = "⭐";

    private final Timestamps timestamps;

    Reactions(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    @Override
    public List<ChannelEvent> read(Update update) {
        JsonNode part = update.part();
        ChatAddress chat = Chats.of(part);
        String target = chat == null ? null : Chats.message(chat, part);
        String by = Json.id(part.path(part.path("user").isObject() ? "user" : "actor_chat"), "id");
        JsonNode now = part.path("new_reaction");
        if (chat == null || target == null || by == null || !now.isArray()) {
            return List.of();
        }
        String emoji = now.isEmpty() ? null : emoji(now.get(now.size() - 1));
        return List.of(new ReactionChanged(chat.thread(), target, by, emoji, timestamps.of(part, "date"), update.raw()));
    }

    private static @Nullable String emoji(JsonNode reaction) {
        String emoji = Json.words(reaction, "emoji");
        return emoji != null ? emoji : "paid".equals(Json.text(reaction, "type")) ? PAID : DRAWN;
    }
}
