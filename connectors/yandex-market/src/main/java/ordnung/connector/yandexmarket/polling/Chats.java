package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.Moments;
import ordnung.connector.yandexmarket.market.ChatReading;
import ordnung.connector.yandexmarket.outbound.MarketApi;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * Chats of some statuses ({@code …/reference/chats/getChats}); of those in which something was written lately, the history. The list has neither a
 * filter by time nor a promised order, so each walk goes to its end.
 */
final class Chats implements Source {
    /** At most 20 a page. */
    private static final int PAGE = 20;
    private static final List<String> OPEN = List.of("NEW", "WAITING_FOR_PARTNER", "WAITING_FOR_CUSTOMER", "WAITING_FOR_ARBITER",
            "WAITING_FOR_MARKET");

    private final Feed feed;
    private final List<String> statuses;
    private final List<String> firstStatuses;
    private final boolean takesWhatWaits;
    private final MarketApi api;
    private final Asking asking;
    private final Clock clock;

    private Chats(Feed feed, List<String> statuses, List<String> firstStatuses, boolean takesWhatWaits, MarketApi api, Asking asking, Clock clock) {
        this.feed = feed;
        this.statuses = statuses;
        this.firstStatuses = firstStatuses;
        this.takesWhatWaits = takesWhatWaits;
        this.api = api;
        this.asking = asking;
        this.clock = clock;
    }

    static Chats open(MarketApi api, Asking asking, Clock clock) {
        return new Chats(new Feed(FeedKeys.CHATS, Duration.ofMinutes(1), Duration.ofMinutes(10), false), OPEN,
                List.of("NEW", "WAITING_FOR_PARTNER"), true, api, asking, clock);
    }

    /** Of finished chats there are ever more, and in them there is seldom a last word. */
    static Chats finished(MarketApi api, Asking asking, Clock clock) {
        return new Chats(new Feed(FeedKeys.FINISHED_CHATS, Duration.ofMinutes(30), Duration.ofMinutes(10), false), List.of("FINISHED"),
                List.of("FINISHED"), false, api, asking, clock);
    }

    @Override
    public Feed feed() {
        return feed;
    }

    @Override
    public Duration overlap() {
        return Duration.ofMinutes(5);
    }

    @Override
    public CompletionStage<Response> list(Progress at) {
        ObjectNode filter = MarketApi.object();
        ArrayNode wanted = filter.putArray("statuses");
        (at.first() ? firstStatuses : statuses).forEach(wanted::add);
        return api.chats(filter, PAGE, at.page());
    }

    @Override
    public JsonNode page(JsonNode body) {
        return body.path("result");
    }

    @Override
    public String items() {
        return "chats";
    }

    @Override
    public CompletionStage<List<Found>> read(JsonNode chat, Progress at) {
        String id = Json.id(chat, "chatId");
        Instant updated = Moments.or(Moments.first(chat, "updatedAt"), clock.instant());
        boolean stale = at.first() ? !takesWhatWaits : updated.isBefore(at.window(overlap()));
        if (id == null || stale || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return CompletableFuture.completedFuture(List.of());
        }
        return asking.all(page -> api.history(id, page), "messages")
                .thenApply(messages -> messages == null ? List.of(withheld(id, chat, updated)) : messages(id, chat, messages, updated));
    }

    private static List<Found> messages(String id, JsonNode chat, List<JsonNode> messages, Instant updated) {
        return messages.stream().map(message -> ChatReading.message(id, chat, message, updated))
                .sorted(Comparator.comparing(MessageReceived::sentAt).thenComparing(message -> message.order() == null ? 0 : message.order()))
                .map(message -> new Found(message.externalId(), message.sentAt(), List.of(message))).toList();
    }

    /** Somebody may have written in it: that it cannot be read is kept, and the other chats go on. */
    private static Found withheld(String id, JsonNode chat, Instant updated) {
        @Nullable String raw = Json.raw(chat);
        String key = "withheld:" + id + ":" + Digests.of(raw);
        return new Found(key, updated, List.of(new Unrecognised(Kind.CHAT.thread(id), key, "chat", "the Market does not give this chat's messages",
                updated, raw)));
    }
}
