package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Outcomes;
import ordnung.connector.max.MaxThread;
import ordnung.events.MessageReceived;

/** Requests that make no message and can be repeated without harm. */
public final class Requests {
    /** What is read here. What else MAX sends unasked is kept all the same. */
    private static final List<String> UPDATES =
            List.of("message_created", "message_edited", "message_removed", "message_callback", "bot_started", "bot_stopped");
    private static final SendResult DONE = new Accepted("");
    private static final int HTTPS = 443;

    private final MaxApi api;
    private final String secret;

    public Requests(MaxApi api, String secret) {
        this.api = api;
        this.secret = secret;
    }

    /**
     * The whole chat becomes read. {@code mark_seen} stands in the schema of 2025 and no longer in that of July 2026, where MAX's own libraries still
     * have it.
     */
    public CompletionStage<SendResult> markRead(String thread) {
        String chat = MaxThread.chatId(thread);
        return chat == null ? CompletableFuture.completedFuture(DONE)
                : result(api.post("/chats/" + chat + "/actions", object().put("action", "mark_seen")), Requests::done);
    }

    /** Only an answer stops the button from spinning; an answer must say something, and a tick is understood in every language. */
    public CompletionStage<SendResult> acknowledge(MessageReceived press) {
        return press.payload().get("callbackId") instanceof String id
                ? result(api.post("/answers?callback_id=" + FormBody.encoded(id), object().put("notification", "✓")), Requests::done)
                : CompletableFuture.completedFuture(DONE);
    }

    public CompletionStage<SendResult> check() {
        return result(api.get("/me"), answer -> answer.body().path("user_id").isIntegralNumber() ? DONE : Answers.MAX.nonsense());
    }

    /**
     * The same address again takes the place of the former entry, with whatever secret holds now: one request, whether or not MAX has forgotten it
     * ({@code dev.max.ru/docs-api/methods/POST/subscriptions}: https, port 443, forgotten after eight hours without a success).
     */
    public CompletionStage<SendResult> subscribe(URI webhook) {
        if (!canBeCalled(webhook)) {
            return CompletableFuture.completedFuture(Outcomes.failed("bad-address", "MAX calls only addresses that begin with https:// and name no port."));
        }
        ObjectNode body = object().put("url", webhook.toString()).put("secret", secret);
        UPDATES.forEach(body.putArray("update_types")::add);
        return result(api.post("/subscriptions", body), answer -> Boolean.FALSE.equals(answer.done())
                ? Outcomes.failed("not-subscribed", "MAX did not take the address: it must be reachable by https with a certificate that MAX trusts.")
                : done(answer));
    }

    /** A played MAX calls this machine as it is. */
    private static boolean canBeCalled(URI webhook) {
        boolean here = "localhost".equals(webhook.getHost()) || "127.0.0.1".equals(webhook.getHost());
        return here || "https".equalsIgnoreCase(webhook.getScheme()) && (webhook.getPort() == -1 || webhook.getPort() == HTTPS);
    }

    private static SendResult done(Answer answer) {
        if (answer.done() == null) {
            return Answers.MAX.nonsense();
        }
        return answer.done() ? DONE : Outcomes.failed("not-done", "MAX did not do what it was asked.");
    }

    private static CompletionStage<SendResult> result(CompletionStage<Response> response, Function<Answer, SendResult> read) {
        return response.handle((answered, failure) -> {
            if (failure != null) {
                return Answers.MAX.noAnswer(failure, true);
            }
            Answer answer = Answer.of(answered);
            return answer.success() ? read.apply(answer) : Answers.refused(answer, 1);
        });
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
