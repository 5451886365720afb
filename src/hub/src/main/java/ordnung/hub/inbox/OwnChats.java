package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows chats with the shop's accounts that are no customers': those of the shop's own people. Asked within the transaction that stores a batch, once
 * for all of it; what it takes is not stored, and whatever it writes about it is stored with the batch or not at all.
 */
public interface OwnChats {

    /** @param ids  by which the channel reaches whoever wrote */
    record Said(UUID account, String thread, String externalId, List<String> ids, @Nullable String text) {
    }

    /** @return those that are to be stored nowhere. For channels in which nobody of the shop can be, it must cost nothing. */
    Uni<Set<Said>> take(SqlConnection tx, List<Said> heard);
}
