package ordnung.hub.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that has what was looked for.
 *
 * @param seq      its running number, by which the results are paged
 * @param snippet  where the words stand, marked
 * @param author   who of the shop wrote it; null where the customer did, or nobody knows
 */
public record FoundMessage(UUID id, @com.fasterxml.jackson.annotation.JsonIgnore long seq, UUID conversationId, UUID customerId, String customer,
                           String channel, String direction, String kind, boolean note, boolean deleted, @Nullable String author, Instant at,
                           List<Snippet.Part> snippet) {
}
