package ordnung.connector.avito.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.avito.WebhookKey;
import ordnung.connector.avito.api.Answer;
import ordnung.connector.avito.api.Answers;
import ordnung.connector.avito.api.AvitoApi;
import ordnung.connector.common.Outcomes;

/** Requests that make no message and can be repeated without harm. */
public final class Requests {
    private static final SendResult DONE = new Accepted("");

    private final AvitoApi api;
    private final WebhookKey key;

    public Requests(AvitoApi api, WebhookKey key) {
        this.api = api;
        this.key = key;
    }

    /** The whole chat becomes read (chatRead). */
    public CompletionStage<SendResult> markRead(String thread) {
        return api.repeatable(api.chat(1, thread) + "/read", null).thenApply(exchange -> exchange.result(Requests::done));
    }

    /** Asks for one chat: works only where client, account and tariff belong together. */
    public CompletionStage<SendResult> check() {
        return api.get(api.account(2) + "/chats?limit=1").thenApply(exchange ->
                exchange.result(answer -> answer.body().path("chats").isArray() ? DONE : Answers.AVITO.nonsense()));
    }

    /** The address carries the key by which Avito is known, whether or not whoever calls this has put it there (postWebhookV3). */
    public CompletionStage<SendResult> subscribe(URI webhook) {
        String address = webhook.getRawQuery() == null ? webhook + key.suffix() : webhook.toString();
        return api.repeatable("/messenger/v3/webhook", JsonNodeFactory.instance.objectNode().put("url", address))
                .thenApply(exchange -> exchange.result(Requests::done));
    }

    private static SendResult done(Answer answer) {
        if (!answer.body().path("ok").isBoolean()) {
            return Answers.AVITO.nonsense();
        }
        return answer.body().path("ok").booleanValue() ? DONE : Outcomes.failed("not-done", "Avito did not do what it was asked.");
    }
}
