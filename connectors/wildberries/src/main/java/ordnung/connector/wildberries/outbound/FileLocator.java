package ordnung.connector.wildberries.outbound;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.connector.wildberries.inbound.ChatEvents;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * A chat's file is asked for by its id ({@code GET /api/v1/seller/download/{id}}; 202 while moderators look at it, 451 once they have refused it), a
 * review's photo lies open at its address, where the token must not be seen.
 */
public final class FileLocator {
    private final WildberriesApi api;

    public FileLocator(WildberriesApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Request> locate(Attachment attachment) {
        String reference = attachment.reference();
        if (reference.startsWith(ChatEvents.FILE)) {
            return CompletableFuture.completedFuture(api.file(reference.substring(ChatEvents.FILE.length())));
        }
        URI address = address(reference);
        return address == null ? CompletableFuture.failedFuture(new Http.Failure("Wildberries named no address for the file", false))
                : CompletableFuture.completedFuture(Request.get(address, Map.of()));
    }

    private static @Nullable URI address(String reference) {
        try {
            URI address = URI.create(reference);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
