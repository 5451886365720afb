package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/**
 * Told of messages that are new, within the transaction that stores them: what it writes is stored with them or not at all. Called once for a
 * whole batch; must not query for each message.
 */
public interface Arrivals {

    /** @return what changed by it, for the live stream */
    Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages);

    /** A new message, in the order of its thread. {@code direction} tells the customer's from an echo. */
    record Arrived(UUID messageId, String externalId, Direction direction, MessageKind kind, Instant sentAt,
                   @Nullable String text, Map<String, Object> payload, ConversationRef conversation) {
    }

    /** @param direction  the shop's direction (retail, corporate…), not the message's */
    record ConversationRef(UUID id, UUID accountId, String channel, String direction, @Nullable String branch, UUID customerId,
                           String customerName) {
    }
}
