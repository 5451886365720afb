package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
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
import ordnung.connector.wildberries.outbound.ReplySigns.Found;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;

/** Writes into a chat; {@link Replies} answers questions and reviews. */
public final class Sender {
    private final WildberriesApi api;
    private final ReplySigns signs;
    private final Replies replies;

    public Sender(WildberriesApi api, ReplySigns signs, AlreadyAnswered already) {
        this.api = api;
        this.signs = signs;
        this.replies = new Replies(api, already);
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        MarketThread thread = MarketThread.of(message.thread());
        SendError refusal = Rules.refusal(message, thread);
        if (refusal != null || thread == null) {
            return done(new SendResult.Failed(refusal == null ? new SendError("no-answer-here", "", false) : refusal));
        }
        return switch (thread.kind()) {
            case QUESTION -> replies.question(thread.id(), Rules.words(message));
            case REVIEW -> replies.review(thread.id(), Rules.words(message));
            default -> chat(thread.id(), message);
        };
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
        if (!Rules.words(message).isEmpty()) {
            parts.add(Part.field("message", Rules.words(message)));
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
        SendResult refused = Answers.refusedMessage(response);
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
