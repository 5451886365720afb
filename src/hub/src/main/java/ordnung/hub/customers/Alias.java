package ordnung.hub.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An id by which a channel names a customer.
 *
 * @param evidence  seen, claimed or verified: how far its phone can be believed
 */
public record Alias(String channel, UUID accountId, String externalId, @Nullable String name, @Nullable String username,
                    @Nullable String phone, String evidence, Instant firstSeen) {
}
