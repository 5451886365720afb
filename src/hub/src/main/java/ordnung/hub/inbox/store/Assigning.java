package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Teamwork;
import ordnung.hub.inbox.Teamwork.Handed;
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Gives conversations to somebody of the staff, by hand. On record with who did it; colleagues are told. */
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
        return Db.first(tx, row -> true, "select 1 from conversation where id = $1", id).map(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
                .chain(() -> assign(tx, List.of(id), staff, actor, note));
    }

    /** Many at once, locked in one order; those that are not there are passed over. */
    public Uni<List<Change>> assign(SqlConnection tx, List<UUID> ids, @Nullable UUID staff, Actor actor, @Nullable UUID note) {
        Uni<Boolean> known = staff == null ? Uni.createFrom().item(true)
                : Db.first(tx, row -> true, "select 1 from staff where id = $1 and enabled", staff).map(Optional::isPresent);
        return known.invoke(exists -> {
            if (!exists) {
                throw Problem.badField("assignee", "is nobody of the staff");
            }
        }).chain(() -> Db.list(tx, row -> new Handed(row.getUUID("id"), row.getUUID("assignee_id"), staff, actor, note),
                "select id, assignee_id from conversation where id = any ($1) and assignee_id is distinct from $2 order by id for no key update",
                ids.toArray(UUID[]::new), staff)).chain(handed -> handed.isEmpty() ? Uni.createFrom().item(List.of()) : give(tx, handed, staff, actor));
    }

    private Uni<List<Change>> give(SqlConnection tx, List<Handed> handed, @Nullable UUID staff, Actor actor) {
        String detail = staff == null ? null : staff.toString();
        return Db.list(tx, (Row row) -> row, "update conversation set assignee_id = $2, version = version + 1 where id = any ($1) returning id, state, version",
                        handed.stream().map(Handed::conversation).toArray(UUID[]::new), staff)
                .chain(rows -> events.tell(tx, rows, row -> Event.of(row.getUUID("id"), clock.instant(), "assigned", actor, detail, null)))
                .chain(changed -> team.handed(tx, handed).map(more -> Stream.concat(changed.stream(), more.stream()).toList()));
    }
}
