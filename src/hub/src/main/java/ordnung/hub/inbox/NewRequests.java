package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/** Takes requests that have no open order yet and puts each on a board. */
public interface NewRequests {

    /**
     * @param customerName  as the card's title shows it
     * @param direction     the account's: chooses the board
     * @param messageIds    the messages of the request, to be linked to its card
     */
    record Request(UUID conversationId, UUID customerId, String customerName, UUID accountId, String channel, String direction,
                   @Nullable String branch, List<UUID> messageIds) {
    }

    record NewCard(UUID conversationId, UUID cardId, long number, String title, UUID boardId, String stage) {

        /** For the end of the transaction that opened the card. */
        public Change change() {
            return new Change("card.created", conversationId, cardId,
                    Map.of("cardId", cardId.toString(), "number", number, "boardId", boardId.toString(), "stage", stage, "version", 0));
        }
    }

    /**
     * One card each, numbered in the given order. The running number has no gaps, so its row stays locked until {@code tx} ends: call this
     * late in it. One statement, however many requests.
     */
    Uni<List<NewCard>> open(SqlConnection tx, List<Request> requests);
}
