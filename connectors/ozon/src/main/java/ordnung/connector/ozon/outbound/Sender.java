package ordnung.connector.ozon.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.StorableText;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** Writes into a chat, answers a question, comments on a review. */
public final class Sender {
    private final OzonApi api;
    private final ProductNumbers products;
    private final Http http;

    public Sender(OzonApi api, ProductNumbers products, Http http) {
        this.api = api;
        this.products = products;
        this.http = http;
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        MarketThread thread = MarketThread.of(message.thread());
        SendError refusal = Rules.refusal(message, thread);
        if (refusal != null || thread == null) {
            return done(new SendResult.Failed(refusal == null ? new SendError("no-answer-here", "", false) : refusal));
        }
        return switch (thread.kind()) {
            case QUESTION -> answer(thread.id(), words(message));
            case REVIEW -> written("/v1/review/comment/create", OzonApi.body().put("review_id", thread.id()).put("text", words(message))
                    .put("mark_review_as_processed", true), "comment_id");
            default -> message.files().isEmpty()
                    ? written("/v1/chat/send/message", OzonApi.body().put("chat_id", thread.id()).put("text", words(message)), null)
                    : file(thread.id(), message.files().get(0));
        };
    }

    private static String words(SendRequested message) {
        return StorableText.of(String.valueOf(message.text()));
    }

    private CompletionStage<SendResult> answer(String question, String text) {
        return products.of(question).thenCompose(found -> found.sku() == null
                ? done(found.refusal() == null ? Answers.OZON.nonsense() : found.refusal())
                : written("/v1/question/answer/create", OzonApi.body().put("question_id", question).put("sku", found.sku()).put("text", text),
                        "answer_id"));
    }

    /** Reading a file takes its time, so it is not done here. */
    private CompletionStage<SendResult> file(String chat, OutgoingFile file) {
        try {
            return CompletableFuture.supplyAsync(() -> encoded(file), http.blocking()).handle((content, unreadable) -> unreadable == null
                    ? written("/v1/chat/send/file", OzonApi.body().put("chat_id", chat).put("name", StorableText.of(file.fileName()))
                            .put("base64_content", content), null)
                    : done(Outcomes.failed("file-gone", "The file to be sent cannot be read."))).thenCompose(Function.identity());
        } catch (RuntimeException noThread) {
            return done(Outcomes.failed("file-gone", "The file to be sent cannot be read."));
        }
    }

    private static String encoded(OutgoingFile file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(file.path())));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** @param id  where the answer names the message; null: Ozon says "success", and the message's echo brings its id */
    private CompletionStage<SendResult> written(String path, ObjectNode body, @Nullable String id) {
        return api.post(path, body).handle((response, failure) -> failure != null ? Answers.OZON.noAnswer(failure, false) : result(response, id));
    }

    private static SendResult result(Response response, @Nullable String id) {
        if (response.status() != 200) {
            return Outcomes.ofGateway(response) ? Answers.OZON.unreadable() : Answers.refused(response);
        }
        JsonNode body = Json.read(response.body());
        String told = body == null ? null : Json.id(body, id == null ? "result" : id);
        if (told == null || id == null && !told.equalsIgnoreCase("success")) {
            return Answers.OZON.unreadable();
        }
        return new Accepted(id == null ? "" : told);
    }

    private static CompletionStage<SendResult> done(SendResult result) {
        return CompletableFuture.completedFuture(result);
    }
}
