package ordnung.connector.wildberries;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wildberries' parts live on hosts of their own; a base that stands in for Wildberries stands in for all. Each without a trailing slash. */
public record Hosts(URI chats, URI feedbacks, URI marketplace) {
    private static final Hosts WILDBERRIES = new Hosts(URI.create("https://buyer-chat-api.wildberries.ru"),
            URI.create("https://feedbacks-api.wildberries.ru"), URI.create("https://marketplace-api.wildberries.ru"));

    /** @param base  null: Wildberries' own */
    static Hosts of(@Nullable URI base) {
        return base == null ? WILDBERRIES : new Hosts(base, base, base);
    }

    public List<URI> all() {
        return Stream.of(chats, feedbacks, marketplace).distinct().toList();
    }
}
