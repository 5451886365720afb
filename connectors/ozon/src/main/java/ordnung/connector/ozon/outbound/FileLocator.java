package ordnung.connector.ozon.outbound;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/** Ozon names a file by its address, and the address stays good. A picture that is still looked at by moderators is not there yet. */
public final class FileLocator {
    private final OzonApi api;

    public FileLocator(OzonApi api) {
        this.api = api;
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Request> locate(Attachment attachment) {
        URI address = address(attachment.reference());
        return address == null ? CompletableFuture.failedFuture(new Http.Failure("Ozon named no address for the file", false))
                : CompletableFuture.completedFuture(api.file(address));
    }

    private static @Nullable URI address(String reference) {
        try {
            URI address = URI.create(reference);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getRawPath() != null ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
