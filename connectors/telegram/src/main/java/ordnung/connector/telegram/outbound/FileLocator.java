package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/** Finds where a customer's file can be had ({@code core.telegram.org/bots/api#getfile}): bots get files of up to 20 MB. */
public final class FileLocator {
    private static final long LARGEST = 20L * 1024 * 1024;

    private final BotApi api;

    public FileLocator(BotApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Request> locate(Attachment attachment) {
        if (attachment.size() != null && attachment.size() > LARGEST) {
            return CompletableFuture.failedFuture(tooLarge());
        }
        return api.call("getFile", JsonNodeFactory.instance.objectNode().put("file_id", attachment.reference())).handle((answer, failure) -> {
            if (failure == null) {
                return request(answer);
            }
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw cause instanceof Http.Failure known ? known : new Http.Failure("Telegram was not asked for the file.", true);
        });
    }

    private Request request(Answer answer) {
        String path = Json.words(answer.result(), "file_path");
        if (!answer.success() && answer.description().toLowerCase(Locale.ROOT).contains("too big")) {
            throw tooLarge();
        } else if (!answer.success() || !isPlain(path)) {
            throw new Http.Failure("Telegram does not give the file.", true);
        }
        return api.download(path);
    }

    /** A server of one's own may answer with a path on its disk, which is no way to the file from here; and nothing may lead elsewhere. */
    private static boolean isPlain(@Nullable String path) {
        return path != null && !path.startsWith("/") && Arrays.stream(path.split("/")).noneMatch(segment -> segment.equals("..") || segment.equals("."));
    }

    private static Http.Failure tooLarge() {
        return new Http.Failure("Telegram gives bots no files larger than 20 MB: the file can be seen in Telegram itself.", true);
    }
}
