package ordnung.connector.vk.outbound;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses that VK gave: of files, and of where to bring them. */
final class Addresses {
    private Addresses() {
    }

    /** Null for whatever is no address of the web. */
    static @Nullable URI web(@Nullable String url) {
        try {
            URI address = URI.create(url == null ? "" : url);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
