package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/**
 * Told of what colleagues do in a conversation, within the transaction in which they do it: what it writes is stored with that or not at all.
 * Each method returns what changed by it, for the live stream, and costs a fixed number of statements.
 */
public interface Teamwork {

    /** Somebody answered the customer or left a note. */
    Uni<List<Change>> wrote(SqlConnection tx, Written message);

    /** Conversations have another assignee, all of them the same, or none any more. */
    Uni<List<Change>> handed(SqlConnection tx, List<Handed> handed);

    /** Conversations that were put aside and have come back. */
    Uni<List<Change>> reopened(SqlConnection tx, List<UUID> conversations);

    /** @param text  null for files alone */
    record Written(UUID message, UUID conversation, @Nullable String text, boolean note, Actor actor) {
    }

    /**
     * @param from  who had it; null: nobody
     * @param to    who has it now; null: nobody
     * @param note  the message that was left for {@code to}; null: none
     */
    record Handed(UUID conversation, @Nullable UUID from, @Nullable UUID to, Actor actor, @Nullable UUID note) {
    }
}
