package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.Teamwork;
import ordnung.hub.inbox.Teamwork.Handed;
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Gives a conversation to somebody of the staff, by hand. On record with who did it; colleagues are told. */
@ApplicationScoped
public class Assigning {
    private final Db db;
    private final Clock clock;
    private final Teamwork team;
    private final Changes changes;
    private final ConversationEvents events;

    Assigning(Db db, Clock clock, Teamwork team, Changes changes, ConversationEvents events) {
        this.db = db;
        this.clock = clock;
        this.team = team;
        this.changes = changes;
        this.events = events;
    }

    /** @param staff  null: nobody's any more */
    public Uni<Void> assign(UUID id, @Nullable UUID staff, Actor actor) {
        return db.transaction(tx -> assign(tx, id, staff, actor, null).chain(changed -> changes.record(tx, changed)));
    }

    /**
     * Within somebody else's transaction. Whoever has it already gets it once: nothing is written then.
     *
     * @param note  the message that was left for {@code staff}
     * @throws Problem 404 without the conversation, 400 where {@code staff} is nobody who works here (as a failure)
     */
    public Uni<List<Change>> assign(SqlConnection tx, UUID id, @Nullable UUID staff, Actor actor, @Nullable UUID note) {
        Uni<Boolean> known = staff == null ? Uni.createFrom().item(true)
                : Db.first(tx, row -> true, "select 1 from staff where id = $1 and enabled", staff).map(Optional::isPresent);
        return known.invoke(exists -> {
            if (!exists) {
                throw Problem.badField("assignee", "is nobody of the staff");
            }
        }).chain(() -> Db.first(tx, row -> Optional.ofNullable(row.getUUID(0)), "select assignee_id from conversation where id = $1 for no key update", id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")).orElse(null))
                .chain(was -> Objects.equals(was, staff) ? Uni.createFrom().item(List.of()) : give(tx, new Handed(id, was, staff, actor, note)));
    }

    private Uni<List<Change>> give(SqlConnection tx, Handed handed) {
        UUID id = handed.conversation();
        String detail = handed.to() == null ? null : handed.to().toString();
        return Db.list(tx, row -> row, "update conversation set assignee_id = $2, version = version + 1 where id = $1 returning id, state, version", id, handed.to())
                .chain(rows -> events.tell(tx, rows, row -> Event.of(id, clock.instant(), "assigned", handed.actor(), detail, null)))
                .chain(changed -> team.handed(tx, handed).map(more -> {
                    List<Change> all = new ArrayList<>(changed);
                    all.addAll(more);
                    return all;
                }));
    }
}
