package ordnung.connector.vk.missed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.Json;
import ordnung.connector.common.Timestamps;
import ordnung.connector.vk.inbound.Messages;
import ordnung.connector.vk.missed.Dialogues.Dialogue;
import ordnung.connector.vk.outbound.VkApi;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/**
 * VK calls some five times for an event, for not quite two hours, and stops calling an address that fails too often. So every quarter of an hour the
 * dialogues are looked through, the longest silent of the changed ones first: whatever is interrupted goes on where it was.
 */
public final class MissedMessages {
    /** A backup: VK's calls are what the account lives by. */
    public static final Feed FEED = new Feed("missed", Duration.ofMinutes(15), Duration.ofSeconds(30), true);

    /** Together with the list about ten requests: less than VK allows in one second. */
    private static final int DIALOGUES = 8;

    private final Dialogues dialogues;
    private final Messages messages;

    public MissedMessages(VkApi api, String groupId, Clock clock) {
        this.dialogues = new Dialogues(api);
        this.messages = new Messages(groupId, new Timestamps(clock));
    }

    /** Never completes exceptionally. @param written  null: nothing that was said before now */
    public CompletionStage<PollResult> poll(@Nullable String written) {
        Cursor cursor = Cursor.read(written);
        CompletionStage<PollResult> asked = cursor == null
                ? dialogues.newest().thenApply(newest -> new Fetched(List.of(), Cursor.at(newest).toString(), false))
                : dialogues.since(cursor.done()).thenCompose(changed -> fetch(cursor, changed));
        return asked.exceptionally(VkApi::polled);
    }

    private CompletionStage<PollResult> fetch(Cursor cursor, List<Dialogue> changed) {
        CompletionStage<List<JsonNode>> found = CompletableFuture.completedFuture(List.of());
        Cursor next = cursor;
        for (Dialogue dialogue : changed.subList(0, Math.min(DIALOGUES, changed.size()))) {
            next = next.past(dialogue.lastMessage());
            found = found.thenCompose(before -> dialogues.messages(dialogue.peer(), cursor.base()).thenApply(more -> {
                List<JsonNode> all = new ArrayList<>(before);
                all.addAll(more);
                return all;
            }));
        }
        boolean more = changed.size() > DIALOGUES;
        String after = (more ? next : next.closed()).toString();
        return found.thenApply(all -> new Fetched(events(all), after, more));
    }

    private List<ChannelEvent> events(List<JsonNode> all) {
        List<ChannelEvent> events = new ArrayList<>();
        all.stream().sorted(Comparator.comparingLong(message -> message.path("id").asLong())).forEach(message -> {
            MessageReceived event = messages.received(message, Json.raw(message));
            if (event != null) {
                events.add(event);
            }
        });
        return events;
    }
}
