package ordnung.connector.vk.outbound;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.events.Attachment;

/**
 * Where a customer's file can be had: at the address that came with it, which needs no key and lives for some hours. VK has no method that would
 * give a community a new one.
 */
public final class FileLocator {
    private FileLocator() {
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public static CompletionStage<Request> locate(Attachment attachment) {
        URI address = Addresses.web(attachment.url());
        return address == null ? CompletableFuture.failedFuture(new Http.Failure("VK gave no address for the file", true))
                : CompletableFuture.completedFuture(Request.get(address, Map.of()));
    }
}
