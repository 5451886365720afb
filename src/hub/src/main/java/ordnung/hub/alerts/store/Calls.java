package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ordnung.hub.inbox.store.ConversationEvents;
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;

/** That somebody else was called is a line of the thread. */
@ApplicationScoped
public class Calls {
    private static final Actor CLOCK = Actor.automation("");

    /** @param names  of those who are called, as people read them */
    public record Call(UUID conversation, String names) {
    }

    /** A conversation in which somebody was called and still waits. */
    public record Called(UUID conversation, List<String> names) {
    }

    private final Db db;
    private final ConversationEvents events;
    private final Clock clock;

    Calls(Db db, ConversationEvents events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** The rows are locked by whoever decides. */
    public Uni<List<Change>> record(SqlConnection tx, List<Call> calls) {
        if (calls.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = clock.instant();
        return events.add(tx, calls.stream().map(one -> Event.of(one.conversation(), now, "escalated", CLOCK, one.names(), null)).toList())
                .chain(made -> Db.list(tx, row -> row, "update conversation set version = version + 1 where id = any ($1) returning id, state, version",
                        (Object) Columns.uuids(calls, Call::conversation)).map(rows -> rows.stream().map(row -> {
                            int at = IntStream.range(0, calls.size()).filter(i -> calls.get(i).conversation().equals(row.getUUID("id"))).findFirst().orElseThrow();
                            return new Change("conversation.updated", row.getUUID("id"), row.getUUID("id"), Map.of("state", row.getString("state"),
                                    "version", row.getLong("version"), "event", made.get(at).toString()));
                        }).toList()));
    }

    /** The latest first, at most two hundred. */
    public Uni<List<Called>> waiting() {
        return db.list(row -> new Called(row.getUUID("id"), List.of(row.getArrayOfStrings("names"))), """
                select c.id, array(select s.name from staff s where s.id = any (w.called) order by array_position(w.called, s.id)) as names
                from alert_watch w join conversation c on c.id = w.conversation_id and c.waiting_since = w.since
                where w.step = 'escalated' and w.next_at is not null and c.state = 'waiting' order by w.told_at desc limit 200""");
    }
}
