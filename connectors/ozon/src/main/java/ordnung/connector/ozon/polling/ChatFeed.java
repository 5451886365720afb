package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.PollResult;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.PollSteps;
import ordnung.connector.common.Walk;
import ordnung.connector.ozon.outbound.OzonApi;
import org.jspecify.annotations.Nullable;

/**
 * Messages of chats ({@code /v3/chat/list}, {@code /v3/chat/history}). One feed looks at chats with something unread, often; the other at all of
 * them, for what the shop wrote elsewhere and what was read elsewhere before the first could see it.
 */
final class ChatFeed {
    private final Asker asker;
    private final ChatHistory history;
    private final boolean unreadOnly;

    ChatFeed(Asker asker, boolean unreadOnly, Clock clock) {
        this.asker = asker;
        this.history = new ChatHistory(asker, unreadOnly, clock);
        this.unreadOnly = unreadOnly;
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        ChatCursor at = ChatCursor.of(cursor);
        ObjectNode body = OzonApi.body().put("limit", 100);
        if (!at.page().isEmpty()) {
            body.put("cursor", at.page());
        }
        body.putObject("filter").put("unread_only", unreadOnly);
        return asker.list("/v3/chat/list", body, "chats").thenCompose(page -> read(at, page));
    }

    private CompletionStage<PollResult> read(ChatCursor at, JsonNode page) {
        List<ListedChat> open = new ArrayList<>();
        ChatCursor reached = at;
        for (JsonNode item : Items.of(page.path("chats"))) {
            ListedChat chat = ListedChat.of(item);
            BigInteger last = ChatCursor.number(chat.last());
            reached = last == null ? reached : reached.reaching(last);
            if (chat.id() != null && chat.ofPeople() && wanted(chat, at, last)) {
                open.add(chat);
            }
        }
        String next = more(page) ? Walk.onward(Json.text(page, "cursor"), at.page()) : null;
        String cursor = next != null ? reached.onward(next) : reached.over();
        return PollSteps.each(open, chat -> history.since(chat, at)).thenApply(events -> new Fetched(events, cursor, next != null));
    }

    /** A new account begins with what is unread. */
    private boolean wanted(ListedChat chat, ChatCursor at, @Nullable BigInteger last) {
        return at.first() ? unreadOnly && chat.unread() > 0 : last == null || last.compareTo(at.seen()) > 0;
    }

    /** A boolean that Ozon's own example writes as a text. */
    private static boolean more(JsonNode page) {
        return "true".equals(String.valueOf(Json.text(page, "has_next")).toLowerCase(Locale.ROOT));
    }
}
