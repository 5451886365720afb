package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a customer's file can be had: a video by its token ({@code dev.max.ru/docs-api/methods/GET/videos/-videoToken-}), any other at the
 * address that came with it.
 */
public final class Files {
    private static final List<String> BEST_FIRST = List.of("mp4_1080", "mp4_720", "mp4_480", "mp4_360", "mp4_240", "mp4_144");

    private final MaxApi api;

    public Files(MaxApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Request> locate(Attachment attachment) {
        String reference = attachment.reference();
        if (reference.startsWith("https:") || reference.startsWith("http:")) {
            URI address = address(reference);
            return api.trusts(address) ? CompletableFuture.completedFuture(api.download(address))
                    : CompletableFuture.failedFuture(new Http.Failure("MAX named no address that can be fetched safely", true));
        }
        return api.get("/videos/" + MaxApi.segment(reference)).handle((response, failure) -> {
            if (failure == null) {
                return video(response, attachment);
            }
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw cause instanceof Http.Failure known ? known : new Http.Failure("MAX was not asked for the file", true);
        });
    }

    /** MAX may say that it has the video at no address: then the one that came with the message is tried. */
    private Request video(Response response, Attachment attachment) {
        Answer answer = Answer.of(response);
        JsonNode urls = answer.body().path("urls");
        @Nullable String found = BEST_FIRST.stream().map(size -> Json.words(urls, size)).filter(Objects::nonNull).findFirst().orElse(attachment.url());
        if (!answer.success() && attachment.url() == null) {
            throw new Http.Failure("MAX does not give the video: status " + answer.status(), true);
        }
        URI address = address(found);
        if (!api.trusts(address)) {
            throw new Http.Failure("MAX named no address that can be fetched safely", true);
        }
        return api.download(address);
    }

    /** Empty where it is none. */
    static URI address(@Nullable String url) {
        try {
            return URI.create(url == null ? "" : url);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }
}
