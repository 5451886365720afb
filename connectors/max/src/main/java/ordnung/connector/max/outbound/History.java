package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.SendResult;
import ordnung.connector.common.Items;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.Timestamps;
import ordnung.connector.max.MaxThread;
import ordnung.connector.max.inbound.Retold;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a chat ({@code dev.max.ru/docs-api/methods/GET/messages}). MAX lists no chats, so it must be known; {@code from} is the later end
 * and {@code to} the earlier one, and the latest message comes first.
 */
public final class History {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final PollResult NOTHING = new Fetched(List.of(), "", false);

    private final MaxApi api;
    private final Retold retold;
    private final Clock clock;

    public History(MaxApi api, Retold retold, Clock clock) {
        this.api = api;
        this.retold = retold;
        this.clock = clock;
    }

    /** Never completes exceptionally. */
    public CompletionStage<PollResult> since(String thread, Instant since) {
        String chat = MaxThread.chatId(thread);
        return chat == null ? CompletableFuture.completedFuture(NOTHING) : page(chat, since, clock.instant(), new ArrayList<>(), 1);
    }

    /** @param found  the latest first */
    private CompletionStage<PollResult> page(String chat, Instant since, Instant until, List<JsonNode> found, int number) {
        String path = "/messages?chat_id=" + chat + "&from=" + until.toEpochMilli() + "&to=" + since.toEpochMilli() + "&count=" + PAGE;
        return api.get(path).handle((response, failure) -> {
            PollResult refusal = failure != null ? Outcomes.polled(Answers.MAX.noAnswer(failure, true)) : refusal(response);
            if (refusal != null) {
                return CompletableFuture.completedFuture(refusal);
            }
            List<JsonNode> messages = new ArrayList<>();
            Items.of(Answer.of(response).body().path("messages")).forEach(messages::add);
            found.addAll(messages);
            Instant oldest = messages.isEmpty() ? null : Timestamps.said(messages.get(messages.size() - 1).path("timestamp"));
            boolean more = messages.size() >= PAGE && number < MOST_PAGES && oldest != null && oldest.isBefore(until) && oldest.isAfter(since);
            return more ? page(chat, since, oldest, found, number + 1) : CompletableFuture.completedFuture(told(found));
        }).thenCompose(result -> result);
    }

    private static @Nullable PollResult refusal(Response response) {
        Answer answer = Answer.of(response);
        if (answer.success()) {
            return answer.body().path("messages").isArray() ? null : Outcomes.polled(Answers.MAX.nonsense());
        }
        SendResult refused = Answers.refused(answer, 1);
        // A chat that was deleted, or from which the bot was taken out.
        return refused instanceof SendResult.Failed ? NOTHING : Outcomes.polled(refused);
    }

    private PollResult told(List<JsonNode> latestFirst) {
        Collections.reverse(latestFirst);
        List<ChannelEvent> events = new ArrayList<>();
        latestFirst.forEach(message -> events.addAll(retold.read(message)));
        return new Fetched(events, "", false);
    }
}
