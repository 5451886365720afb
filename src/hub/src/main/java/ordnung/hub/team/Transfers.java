package ordnung.hub.team;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Teamwork.Written;
import ordnung.hub.inbox.store.Assigning;
import ordnung.hub.inbox.store.Notes;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import ordnung.hub.platform.web.Idempotency;
import ordnung.hub.team.store.Assignments;
import ordnung.hub.team.store.Colleagues;
import org.jspecify.annotations.Nullable;

/** Gives conversations on: one with a word to whoever gets it, or all that wait for somebody who goes home. */
@ApplicationScoped
public class Transfers {
    private final Db db;
    private final Ids ids;
    private final Assigning assigning;
    private final Notes notes;
    private final TeamNews news;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final Idempotency idempotency;
    private final Changes changes;

    Transfers(Db db, Ids ids, Assigning assigning, Notes notes, TeamNews news, Assignments assignments, Colleagues colleagues,
              Idempotency idempotency, Changes changes) {
        this.db = db;
        this.ids = ids;
        this.assigning = assigning;
        this.notes = notes;
        this.news = news;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.idempotency = idempotency;
        this.changes = changes;
    }

    /** @param note  stays in the thread; null: none */
    public Uni<Void> transfer(UUID conversation, UUID to, @Nullable String note, @Nullable String key, String hash, Actor actor) {
        UUID message = ids.next();
        return db.transaction(tx -> idempotency.claim(tx, Idempotency.principal(actor), key, hash, message)
                .chain(earlier -> earlier.isPresent() ? Uni.createFrom().voidItem()
                        : transfer(tx, conversation, to, note, message, actor).chain(changed -> changes.record(tx, changed))));
    }

    private Uni<List<Change>> transfer(SqlConnection tx, UUID conversation, UUID to, @Nullable String note, UUID message, Actor actor) {
        Uni<List<Change>> given = assigning.assign(tx, conversation, to, actor, note == null ? null : message);
        return note == null ? given : given.chain(changed -> notes.add(tx, message, conversation, note, Set.of(), actor)
                .map(added -> joined(changed, added))
                .chain(both -> news.wrote(tx, new Written(message, conversation, note, true, actor), changed.isEmpty() ? null : to)
                        .map(told -> joined(both, told))));
    }

    /**
     * All that waits for one person goes to others: to one who is named, else shared out among those at work; where nobody is, it is nobody's.
     *
     * @return how many conversations
     */
    public Uni<Integer> handOver(UUID from, @Nullable UUID to, Actor actor) {
        return db.transaction(tx -> Uni.combine().all().unis(assignments.waitingFor(tx, from), colleagues.all(tx)).asTuple().chain(found -> {
            List<Colleague> others = found.getItem2().stream().filter(one -> to == null ? one.atWork() && !one.id().equals(from) : one.id().equals(to)).toList();
            return assignments.handOver(tx, found.getItem1(), others, actor)
                    .call(changed -> changes.record(tx, changed)).replaceWith(found.getItem1().size());
        }));
    }

    private static List<Change> joined(List<Change> some, List<Change> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
