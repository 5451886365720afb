package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.BulkAction;
import ordnung.hub.inbox.BulkAction.Fault;
import ordnung.hub.inbox.BulkAction.Outcome;
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;

/**
 * Acts on many conversations in one transaction, by the rules of {@link ConversationActions}, and remembers for a day how they stood, so that all of it
 * can be taken back. Taking back leaves alone what something else has happened to since: a customer who wrote again waits, whatever was undone.
 */
@ApplicationScoped
public class BulkActions {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ConversationActions actions;
    private final Assigning assigning;
    private final Changes changes;
    private final ConversationEvents events;

    BulkActions(Db db, Ids ids, Clock clock, ConversationActions actions, Assigning assigning, Changes changes, ConversationEvents events) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.actions = actions;
        this.assigning = assigning;
        this.changes = changes;
        this.events = events;
    }

    public Uni<Outcome> act(List<UUID> some, BulkAction action, Actor actor) {
        UUID id = ids.next();
        return db.transaction(tx -> states(tx, some).chain(states -> {
            Outcome outcome = outcome(id, some, states, action);
            return outcome.done().isEmpty() ? Uni.createFrom().item(outcome)
                    : remember(tx, outcome).chain(() -> apply(tx, outcome.done(), action, actor))
                            .call(changed -> Db.query(tx, """
                                    update bulk_action b set version = c.version from conversation c where b.id = $1 and c.id = b.conversation_id""", id))
                            .chain(changed -> changes.record(tx, changed)).replaceWith(outcome);
        }));
    }

    /** Held until the end, in one order, so that two people with the same rows in hand wait for each other and not for ever. */
    private static Uni<Map<UUID, String>> states(SqlConnection tx, List<UUID> some) {
        return Db.list(tx, row -> Map.entry(row.getUUID("id"), row.getString("state")),
                "select id, state from conversation where id = any ($1) order by id for update", (Object) some.toArray(UUID[]::new)).map(found -> {
                    Map<UUID, String> states = new LinkedHashMap<>();
                    found.forEach(one -> states.put(one.getKey(), one.getValue()));
                    return states;
                });
    }

    private static Outcome outcome(UUID id, List<UUID> some, Map<UUID, String> states, BulkAction action) {
        List<UUID> done = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (UUID each : some) {
            String state = states.get(each);
            if (state == null) {
                faults.add(new Fault(each, "There is no such conversation."));
            } else if (state.equals("closed") && !(action instanceof BulkAction.Assign)) {
                faults.add(new Fault(each, "The conversation is closed."));
            } else {
                done.add(each);
            }
        }
        return new Outcome(done.isEmpty() ? null : id, done, faults);
    }

    private Uni<Void> remember(SqlConnection tx, Outcome outcome) {
        return Db.query(tx, "delete from bulk_action where at < $1", Time.utc(clock.instant().minus(KEPT))).chain(() -> Db.query(tx, """
                insert into bulk_action (id, conversation_id, state, waiting_since, waited_from, answered_at, snoozed_until, snoozed_card, snoozed_stage, returned_at, assignee_id, unread, version, at)
                select $1, id, state, waiting_since, waited_from, answered_at, snoozed_until, snoozed_card, snoozed_stage, returned_at,
                       assignee_id, unread, version, $3 from conversation where id = any ($2)""",
                outcome.id(), outcome.done().toArray(UUID[]::new), Time.utc(clock.instant()))).replaceWithVoid();
    }

    private Uni<List<Change>> apply(SqlConnection tx, List<UUID> some, BulkAction action, Actor actor) {
        if (action instanceof BulkAction.Dismiss dismiss) {
            return actions.dismiss(tx, some, dismiss.reason(), actor);
        } else if (action instanceof BulkAction.Snooze snooze) {
            return actions.snooze(tx, some, new ConversationActions.Snooze(snooze.until(), null, null), actor);
        } else if (action instanceof BulkAction.Assign assign) {
            return assigning.assign(tx, some, assign.staff(), actor, null);
        }
        return actions.close(tx, some, ((BulkAction.Close) action).reason(), actor);
    }

    /** @throws Problem 404 where it was taken back already, or is more than a day old */
    public Uni<Outcome> undo(UUID id, Actor actor) {
        return db.transaction(tx -> Db.list(tx, row -> row.getUUID(0), "select conversation_id from bulk_action where id = $1 order by 1 for update", id)
                .chain(all -> all.isEmpty() ? Uni.createFrom().failure(Problem.notFound("action")) : Db.list(tx, (Row row) -> row, """
                                update conversation c set state = b.state, waiting_since = b.waiting_since, waited_from = b.waited_from,
                                    answered_at = b.answered_at, snoozed_until = b.snoozed_until, snoozed_card = b.snoozed_card,
                                    snoozed_stage = b.snoozed_stage, returned_at = b.returned_at, assignee_id = b.assignee_id, unread = b.unread, version = c.version + 1
                                from bulk_action b where b.id = $1 and c.id = b.conversation_id and c.version = b.version
                                returning c.id, c.state, c.version""", id)
                        .chain(rows -> events.tell(tx, rows, row -> Event.of(row.getUUID("id"), clock.instant(), "restored", actor, null, null)))
                        .call(() -> Db.query(tx, "delete from bulk_action where id = $1", id))
                        .chain(changed -> changes.record(tx, changed).replaceWith(undone(all, changed)))));
    }

    private static Outcome undone(List<UUID> all, List<Change> changed) {
        List<UUID> done = List.of(uuids(changed, Change::subjectId));
        return new Outcome(null, done, all.stream().filter(each -> !done.contains(each))
                .map(each -> new Fault(each, "The conversation has changed since.")).toList());
    }
}
