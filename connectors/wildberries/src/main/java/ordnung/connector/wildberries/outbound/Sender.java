package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.StorableText;
import ordnung.connector.wildberries.inbound.Once;
import ordnung.connector.wildberries.outbound.ReplySigns.Found;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;

/** Writes into a chat, answers a question, answers a review. */
public final class Sender {
    private final WildberriesApi api;
    private final ReplySigns signs;

    public Sender(WildberriesApi api, ReplySigns signs) {
        this.api = api;
        this.signs = signs;
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        MarketThread thread = MarketThread.of(message.thread());
        SendError refusal = Rules.refusal(message, thread);
        if (refusal != null || thread == null) {
            return done(new SendResult.Failed(refusal == null ? new SendError("no-answer-here", "", false) : refusal));
        }
        return switch (thread.kind()) {
            case QUESTION -> question(thread.id(), words(message));
            case REVIEW -> review(thread.id(), words(message));
            default -> chat(thread.id(), message);
        };
    }

    private static String words(SendRequested message) {
        return message.text() == null ? "" : StorableText.of(message.text());
    }

    private CompletionStage<SendResult> question(String id, String text) {
        ObjectNode body = WildberriesApi.body().put("id", id).put("state", "wbRu");
        body.putObject("answer").put("text", text);
        return api.send("PATCH", api.hosts().feedbacks(), "/api/v1/questions", body).handle((response, failure) -> failure != null
                ? Answers.WILDBERRIES.noAnswer(failure, false) : answered(id, response));
    }

    private static SendResult answered(String id, Response response) {
        if (response.status() != 200) {
            return Answers.refused(response);
        }
        JsonNode body = Json.read(response.body());
        if (body == null || !body.path("error").isBoolean()) {
            return Answers.WILDBERRIES.unreadable();
        }
        return body.path("error").booleanValue() ? Outcomes.failed("refused", "Wildberries did not take the answer.") : new Accepted(Once.answerId(id));
    }

    /** Success has no body, and is said of reviews that do not exist, too. */
    private CompletionStage<SendResult> review(String id, String text) {
        return api.send("POST", api.hosts().feedbacks(), "/api/v1/feedbacks/answer", WildberriesApi.body().put("id", id).put("text", text))
                .handle((response, failure) -> {
                    if (failure != null) {
                        return Answers.WILDBERRIES.noAnswer(failure, false);
                    } else if (response.status() == 204) {
                        return new Accepted(Once.answerId(id));
                    }
                    return response.status() == 200 ? Answers.WILDBERRIES.unreadable() : Answers.refused(response);
                });
    }

    private CompletionStage<SendResult> chat(String chat, SendRequested message) {
        if (message.files().stream().anyMatch(file -> !Files.isReadable(Path.of(file.path())))) {
            return done(Outcomes.failed("file-gone", "The file to be sent cannot be read."));
        }
        return signs.of(chat).thenCompose(found -> found.sign() == null
                ? done(found.refusal() == null ? Answers.WILDBERRIES.nonsense() : found.refusal())
                : api.form(api.hosts().chats(), "/api/v1/seller/message", parts(found.sign(), message)).handle((response, failure) -> failure != null
                        ? Answers.WILDBERRIES.noAnswer(failure, false) : written(chat, found, response)));
    }

    private static List<Part> parts(String sign, SendRequested message) {
        List<Part> parts = new ArrayList<>(List.of(Part.field("replySign", sign)));
        if (!words(message).isBlank()) {
            parts.add(Part.field("message", words(message)));
        }
        for (OutgoingFile file : message.files()) {
            parts.add(Part.file("file", Path.of(file.path()), StorableText.of(file.fileName()), Rules.type(file)));
        }
        return parts;
    }

    private SendResult written(String chat, Found found, Response response) {
        if (response.status() == 200) {
            return taken(response);
        }
        SendResult refused = Answers.refused(response);
        if (refused instanceof SendResult.Failed failed && failed.error().code().equals("bad-sign") && found.remembered()) {
            signs.forget(chat);
            return new SendResult.Retry(new SendError("bad-sign", failed.error().message(), true), Duration.ZERO);
        }
        return refused;
    }

    /** The message has no id until its event brings one. */
    private static SendResult taken(Response response) {
        JsonNode body = Json.read(response.body());
        if (body == null || !body.path("result").isObject()) {
            return Answers.WILDBERRIES.unreadable();
        }
        return body.path("errors").isEmpty() ? new Accepted("") : Outcomes.failed("file-refused", "Wildberries did not take the file.");
    }

    private static CompletionStage<SendResult> done(SendResult result) {
        return CompletableFuture.completedFuture(result);
    }
}
