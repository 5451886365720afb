package ordnung.connector.telegram.outbound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.MessageId;
import ordnung.connector.telegram.Numbers;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** Sends a message in one request, file and all: Telegram takes no key by which it would know a second one again. */
public final class Sender {
    private final BotApi api;
    private final Migrations migrations = new Migrations();

    public Sender(BotApi api) {
        this.api = api;
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        SendError refusal = Rules.refusal(message);
        if (refusal != null) {
            return CompletableFuture.completedFuture(new SendResult.Failed(refusal));
        } else if (message.files().stream().anyMatch(file -> !Files.isReadable(Path.of(file.path())))) {
            return CompletableFuture.completedFuture(Outcomes.failed("file-gone", "The file is no longer there."));
        }
        ChatAddress chat = migrations.of(Objects.requireNonNull(ChatAddress.ofThread(message.thread())));
        return api.send(Encoder.encode(message, chat))
                .handle((answer, failure) -> failure == null ? sent(answer, chat) : Answers.TELEGRAM.noAnswer(failure, false));
    }

    private SendResult sent(Answer answer, ChatAddress chat) {
        @Nullable Long moved = answer.migratedTo();
        if (moved != null) {
            migrations.note(chat, moved);
        }
        if (!answer.success()) {
            return Answers.refused(answer);
        }
        Long number = Numbers.positive(answer.result(), "message_id");
        Long in = Numbers.of(answer.result().path("chat"), "id");
        if (number == null) {
            return Answers.TELEGRAM.unreadable();
        }
        MessageId id = new MessageId(new ChatAddress(in == null ? chat.chat() : in, chat.business()), number);
        return new SendResult.Accepted(id.text(), id.otherIds());
    }
}
