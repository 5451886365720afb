package ordnung.connector.yandexmarket.outbound;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import ordnung.connector.yandexmarket.market.FileReference;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/** Finds a buyer's file: of a chat by asking for its message again, of a review at its public address. */
public final class FileLocator {
    private final MarketApi api;

    public FileLocator(MarketApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Request> locate(Attachment attachment) {
        FileReference file = FileReference.parse(attachment.reference());
        if (file != null) {
            return api.chatMessage(file.chatId(), file.messageId()).handle((response, failure) -> {
                if (failure != null) {
                    throw known(failure);
                }
                return request(response, file.index());
            });
        }
        URI address = address(attachment.reference());
        return address == null ? CompletableFuture.failedFuture(new Http.Failure("The Market has no such file", true))
                : CompletableFuture.completedFuture(api.download(address));
    }

    private Request request(Response response, int index) {
        Answer answer = Answer.of(response);
        URI address = address(Json.words(answer.result().path("payload").path(index), "url"));
        if (!answer.success() || address == null) {
            throw new Http.Failure("The Market does not give the file: status " + answer.status(), true);
        }
        return api.download(address);
    }

    private static Http.Failure known(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof Http.Failure known ? known : new Http.Failure("The Market was not asked for the file", true);
    }

    private static @Nullable URI address(@Nullable String url) {
        try {
            URI address = url == null ? null : URI.create(url);
            boolean web = address != null && address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
            return web ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
