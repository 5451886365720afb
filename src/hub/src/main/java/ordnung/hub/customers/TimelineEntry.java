package ordnung.hub.customers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer.
 *
 * @param kind     message or event: exactly that part is there
 */
public record TimelineEntry(UUID id, Instant at, String kind, @Nullable Said message, @Nullable Done event) {

    /** @param kind  text, image… */
    public record Said(UUID conversationId, String channel, String direction, String kind, @Nullable String text, Who author,
                       @Nullable String delivery, boolean deleted) {
    }

    /** @param kind  of an order: created, moved, changed, closed, reopened, assigned, fired */
    public record Done(UUID cardId, long number, String title, String kind, Map<String, Object> data, Who actor) {
    }

    public record Who(String kind, @Nullable String id, @Nullable String name) {
    }
}
