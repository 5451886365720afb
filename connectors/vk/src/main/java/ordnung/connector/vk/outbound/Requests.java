package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import ordnung.connector.Reacting.Target;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Outcomes;
import ordnung.connector.vk.Threads;
import ordnung.connector.vk.inbound.Reactions;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/** Requests that make no message and can be repeated without harm. */
public final class Requests {
    private static final SendResult DONE = new Accepted("");

    private final VkApi api;
    private final String groupId;

    public Requests(VkApi api, String groupId) {
        this.api = api;
        this.groupId = groupId;
    }

    /** {@code dev.vk.com/method/messages.markAsRead}: a dialogue is read as a whole, or up to a running number. */
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        if (!Threads.isPeer(thread)) {
            return CompletableFuture.completedFuture(DONE);
        }
        Map<String, String> form = new LinkedHashMap<>(Map.of("peer_id", thread));
        String number = externalId.startsWith(thread + "_") ? externalId.substring(thread.length() + 1) : "";
        if (number.matches("[1-9][0-9]{0,9}")) {
            form.put("up_to_cmid", number);
        }
        return done(api.ask("messages.markAsRead", form));
    }

    /** {@code dev.vk.com/method/messages.sendMessageEventAnswer}: without it the pressed button turns for a minute. */
    public CompletionStage<SendResult> acknowledge(MessageReceived press) {
        if (press.kind() == MessageKind.BUTTON && press.payload().get("eventId") instanceof String event
                && press.payload().get("userId") instanceof String user && Threads.isPeer(press.thread())) {
            return done(api.ask("messages.sendMessageEventAnswer", Map.of("event_id", event, "user_id", user, "peer_id", press.thread())));
        }
        return CompletableFuture.completedFuture(DONE);
    }

    /** {@code dev.vk.com/method/messages.sendReaction} and {@code deleteReaction}: they know a message by its running number alone. */
    public CompletionStage<SendResult> react(Target target, @Nullable String emoji) {
        String number = Stream.concat(Stream.of(target.externalId()), target.otherIds().stream()).filter(id -> id.startsWith(target.thread() + "_"))
                .map(id -> id.substring(target.thread().length() + 1)).filter(id -> id.matches("[1-9][0-9]{0,9}")).findFirst().orElse(null);
        if (number == null || !Threads.isPeer(target.thread())) {
            return CompletableFuture.completedFuture(Outcomes.failed("no-such-message", "VK takes no reaction to this message."));
        }
        Map<String, String> form = new LinkedHashMap<>(Map.of("peer_id", target.thread(), "cmid", number));
        if (emoji == null) {
            return done(api.ask("messages.deleteReaction", form));
        }
        form.put("reaction_id", String.valueOf(Reactions.number(emoji)));
        return done(api.ask("messages.sendReaction", form));
    }

    /** {@code dev.vk.com/method/groups.getById}: asked for nobody by name, VK tells whose key it is. */
    public CompletionStage<SendResult> check() {
        return api.ask("groups.getById", Map.of()).handle((response, failure) -> failure == null ? ours(response) : Ended.result(failure));
    }

    private SendResult ours(JsonNode response) {
        JsonNode group = response.isArray() ? response.path(0) : response.path("groups").path(0);
        if (!group.hasNonNull("id")) {
            return Answer.VK.nonsense();
        }
        return group.path("id").asText().equals(groupId) ? DONE
                : Outcomes.failed("other-community", "The access key belongs to another community.");
    }

    private static CompletionStage<SendResult> done(CompletionStage<JsonNode> request) {
        return request.handle((response, failure) -> failure == null ? DONE : Ended.result(failure));
    }
}
