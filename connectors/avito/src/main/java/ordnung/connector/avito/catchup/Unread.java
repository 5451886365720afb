package ordnung.connector.avito.catchup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling.Feed;
import ordnung.connector.SendResult;
import ordnung.connector.avito.api.Answers;
import ordnung.connector.avito.api.AvitoApi;
import ordnung.connector.avito.api.Exchange;
import ordnung.connector.avito.inbound.MessageReader;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Asks for unread chats, and in each that has something new for its messages (getChatsV2, getMessagesV3): Avito does not say whether it calls again when
 * nobody answered. One ask sees a hundred chats; a sweep over more takes several.
 */
public final class Unread {
    public static final Feed FEED = new Feed("unread", Duration.ofMinutes(5), Duration.ofSeconds(30), true);
    private static final int PAGE = 100;
    /** Avito leafs no further. */
    private static final int LAST_OFFSET = 1000;

    private final AvitoApi api;
    private final String userId;
    private final MessageReader messages;
    private final Clock clock;

    public Unread(AvitoApi api, String userId, Clock clock) {
        this.api = api;
        this.userId = userId;
        this.messages = new MessageReader(clock);
        this.clock = clock;
    }

    /** Never completes exceptionally. The first time only now is remembered. */
    public CompletionStage<PollResult> poll(@Nullable String text) {
        @Nullable Cursor known = text == null ? null : Cursor.read(text);
        Cursor cursor = known == null ? Cursor.at(clock.instant().getEpochSecond()) : known;
        return api.get(api.account(2) + "/chats?unread_only=true&chat_types=u2i,u2u&limit=" + PAGE + "&offset=" + cursor.offset()).thenCompose(exchange -> {
            @Nullable JsonNode chats = list(exchange, "chats");
            if (chats == null) {
                return CompletableFuture.completedFuture(notNow(exchange));
            }
            return known == null ? CompletableFuture.completedFuture(new Fetched(List.of(), remembered(cursor, chats).text(), false))
                    : sweep(chats, 0, cursor, new ArrayList<>());
        });
    }

    /** What is unread already has been brought by the webhook, or was before our time. */
    private static Cursor remembered(Cursor cursor, JsonNode chats) {
        Cursor now = cursor;
        for (JsonNode chat : chats) {
            now = now.found(created(chat.path("last_message")), id(chat.path("last_message")));
        }
        return now.through();
    }

    /** One chat after the other, so that a shop with a hundred unread chats does not ask for all of them at once. */
    private CompletionStage<PollResult> sweep(JsonNode chats, int from, Cursor cursor, List<ChannelEvent> events) {
        for (int i = from; i < chats.size(); i++) {
            JsonNode last = chats.get(i).path("last_message");
            String chat = Json.id(chats.get(i), "id");
            if (chat != null && cursor.known().before(created(last), id(last))) {
                int next = i + 1;
                return api.get(api.chat(3, chat) + "/messages/?limit=" + PAGE + "&offset=0").thenCompose(exchange -> {
                    @Nullable JsonNode history = list(exchange, "");
                    return history == null ? CompletableFuture.completedFuture(notNow(exchange))
                            : sweep(chats, next, read(chat, chats.get(next - 1), history, cursor, events), events);
                });
            }
        }
        boolean more = chats.size() >= PAGE && cursor.offset() + PAGE <= LAST_OFFSET;
        return CompletableFuture.completedFuture(new Fetched(events, (more ? cursor.on(PAGE) : cursor.through()).text(), more));
    }

    /** The history begins with the newest; events are told oldest first. */
    private Cursor read(String chat, JsonNode about, JsonNode history, Cursor cursor, List<ChannelEvent> events) {
        Cursor now = cursor;
        for (int i = history.size() - 1; i >= 0; i--) {
            JsonNode message = history.get(i);
            if (message.isObject() && cursor.known().before(created(message), id(message))) {
                boolean ours = "out".equals(Json.words(message, "direction")) || userId.equals(Json.id(message, "author_id"));
                events.add(messages.read(chat, message, ours ? Direction.OUT : Direction.IN, clock.instant(), Json.raw(message)));
                now = now.found(created(message), id(message));
            }
        }
        return now.found(created(about.path("last_message")), id(about.path("last_message")));
    }

    /** Null where the answer is no success, or not the list that was asked for. @param field  "": the answer itself is the list */
    private static @Nullable JsonNode list(Exchange exchange, String field) {
        if (exchange.answer() == null || !exchange.answer().success()) {
            return null;
        }
        JsonNode body = exchange.answer().body();
        JsonNode list = field.isEmpty() ? body.isArray() ? body : body.path("messages") : body.path(field);
        return list.isArray() ? list : null;
    }

    private static PollResult notNow(Exchange exchange) {
        SendResult ended = exchange.result(answer -> Answers.AVITO.nonsense());
        return Outcomes.polled(ended);
    }

    private static long created(JsonNode message) {
        return message.path("created").asLong(0);
    }

    private static String id(JsonNode message) {
        String id = Json.id(message, "id");
        return id == null ? "" : id;
    }
}
