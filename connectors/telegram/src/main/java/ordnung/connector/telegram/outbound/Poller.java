package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.PollResult.NotNow;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.Outcomes;
import ordnung.connector.telegram.Numbers;
import ordnung.events.ChannelEvent;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * Asks for updates ({@code core.telegram.org/bots/api#getupdates}). Telegram forgets what is before the offset, so the cursor is the number after the
 * last update that was made durable. After a week's silence it numbers anew from anywhere and answers an offset that lies too far ahead with all that it
 * has: the next cursor follows the updates that came and never what was asked for.
 */
public final class Poller {
    public static final Feed FEED = new Feed("updates", Duration.ofSeconds(1), Duration.ofSeconds(40), false);
    private static final int MOST = 100;
    private static final int HELD_OPEN_SECONDS = 25;
    private static final String NOWHERE = "0";
    private static final int CONFLICT = 409;

    private final BotApi api;
    private final Function<JsonNode, List<ChannelEvent>> read;

    public Poller(BotApi api, Function<JsonNode, List<ChannelEvent>> read) {
        this.api = api;
        this.read = read;
    }

    /** Never completes exceptionally. */
    public CompletionStage<PollResult> poll(@Nullable String cursor) {
        Long offset = cursor == null ? null : Numbers.of(cursor);
        ObjectNode fields = Allowed.in(JsonNodeFactory.instance.objectNode().put("limit", MOST).put("timeout", HELD_OPEN_SECONDS));
        if (offset != null && offset > 0) {
            fields.put("offset", offset);
        }
        return api.call("getUpdates", fields, FEED.longest()).handle((answer, failure) -> failure == null ? answered(answer, cursor)
                : CompletableFuture.completedFuture(Outcomes.polled(Answers.TELEGRAM.noAnswer(failure, true)))).thenCompose(Function.identity());
    }

    private CompletionStage<PollResult> answered(Answer answer, @Nullable String cursor) {
        if (answer.success() && answer.result().isArray()) {
            return CompletableFuture.completedFuture(fetched(answer.result(), cursor));
        } else if (answer.errorCode() != null && answer.errorCode() == CONFLICT) {
            return conflict(answer);
        }
        return CompletableFuture.completedFuture(Outcomes.polled(answer.success() ? Answers.TELEGRAM.nonsense() : Answers.repeatable(answer)));
    }

    private Fetched fetched(JsonNode updates, @Nullable String cursor) {
        List<ChannelEvent> events = new ArrayList<>();
        Long last = null;
        for (JsonNode update : updates) {
            events.addAll(read.apply(update));
            Long number = Numbers.of(update, "update_id");
            last = number == null ? last : number;
        }
        String next = last != null ? String.valueOf(last + 1) : cursor == null || cursor.isBlank() ? NOWHERE : cursor;
        return new Fetched(events, next, updates.size() >= MOST);
    }

    /** A webhook that was set before takes all updates: it is taken away, and nothing of what waits is dropped. */
    private CompletionStage<PollResult> conflict(Answer answer) {
        if (!answer.description().contains("webhook")) {
            return CompletableFuture.completedFuture(notNow("Another program fetches this bot's messages with the same token.", Duration.ofSeconds(5)));
        }
        PollResult again = notNow("The bot still had a webhook, which is being taken away.", Duration.ofSeconds(1));
        return api.call("deleteWebhook", JsonNodeFactory.instance.objectNode().put("drop_pending_updates", false)).handle((done, failure) -> again);
    }

    private static NotNow notNow(String sentence, Duration after) {
        return new NotNow(new SendError(String.valueOf(CONFLICT), sentence, true), after);
    }
}
