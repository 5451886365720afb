package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Outcomes;
import ordnung.connector.telegram.MessageId;
import ordnung.connector.telegram.TelegramSettings;
import org.jspecify.annotations.Nullable;

/** Requests that make no message and can be repeated without harm. */
public final class Requests {
    private static final SendResult DONE = new Accepted("");
    /** Of calls at once: the most that Telegram makes when nothing else is said. */
    private static final int CONNECTIONS = 40;

    private final BotApi api;
    private final TelegramSettings settings;

    public Requests(BotApi api, TelegramSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /** An account that asks for updates wants no calls: Telegram then gives none to whoever asks. */
    public CompletionStage<SendResult> subscribe(URI webhook) {
        if (settings.polling()) {
            return result("deleteWebhook", object().put("drop_pending_updates", false), Requests::isTrue);
        }
        return result("setWebhook", Allowed.in(object().put("url", webhook.toString()).put("secret_token", settings.secretToken())
                .put("max_connections", CONNECTIONS)), Requests::isTrue);
    }

    /** Only the owner's own chats know of reading; needs the right {@code can_read_messages}. */
    public CompletionStage<SendResult> markRead(String externalId) {
        MessageId id = MessageId.parse(externalId);
        if (id == null || id.chat().business() == null) {
            return CompletableFuture.completedFuture(DONE);
        }
        return result("readBusinessMessage", object().put("business_connection_id", id.chat().business()).put("chat_id", id.chat().chat())
                .put("message_id", id.number()), Requests::isTrue);
    }

    /** {@code core.telegram.org/bots/api#setmessagereaction}: a bot has one reaction to a message; an empty list takes it back. */
    public CompletionStage<SendResult> react(String externalId, @Nullable String emoji) {
        MessageId id = MessageId.parse(externalId);
        if (id == null || id.chat().business() != null) {
            return CompletableFuture.completedFuture(Outcomes.failed("no-such-message", "Telegram takes no reaction to this message."));
        }
        ObjectNode fields = object().put("chat_id", id.chat().chat()).put("message_id", id.number());
        ArrayNode reaction = fields.putArray("reaction");
        if (emoji != null) {
            reaction.addObject().put("type", "emoji").put("emoji", emoji);
        }
        return result("setMessageReaction", fields, Requests::isTrue);
    }

    /** Ends the button's spinning. */
    public CompletionStage<SendResult> acknowledge(String queryId) {
        return Digests.made(queryId) ? CompletableFuture.completedFuture(DONE)
                : result("answerCallbackQuery", object().put("callback_query_id", queryId), Requests::isTrue);
    }

    public CompletionStage<SendResult> check() {
        return result("getMe", object(), answer -> answer.result().path("is_bot").asBoolean(false));
    }

    private CompletionStage<SendResult> result(String method, ObjectNode fields, Predicate<Answer> expected) {
        return api.call(method, fields).handle((answer, failure) -> failure != null ? Answers.TELEGRAM.noAnswer(failure, true)
                : !answer.success() ? Answers.repeatable(answer) : expected.test(answer) ? DONE : Answers.TELEGRAM.nonsense());
    }

    private static boolean isTrue(Answer answer) {
        return answer.result().asBoolean(false);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
