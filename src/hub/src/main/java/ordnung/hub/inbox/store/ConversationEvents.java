package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/** Who did what with conversations, when and why: on record for good. */
@ApplicationScoped
public class ConversationEvents {
    private final Ids ids;

    ConversationEvents(Ids ids) {
        this.ids = ids;
    }

    /**
     * @param kind        answered, dismissed, restored, snoozed, returned, assigned, closed, unsent…
     * @param actorKind   staff, automation, integration, or echo: from the shop's own phone
     * @param detail      why, until when, to whom; null: nothing to add
     * @param waitedFrom  since when the wait ran that it ended; null: it ended none
     */
    public record Event(UUID conversation, Instant at, String kind, String actorKind, @Nullable String actorId, String actorName,
                        @Nullable String detail, @Nullable Instant waitedFrom) {

        public static Event of(UUID conversation, Instant at, String kind, Actor actor, @Nullable String detail, @Nullable Instant waitedFrom) {
            return new Event(conversation, at, kind, actor.kind().word(), actor.id(), actor.name(), detail, waitedFrom);
        }
    }

    /** Adds them, and tells of each with the conversation that it changed. @param changed  rows with id, state and version */
    Uni<List<Change>> tell(SqlConnection tx, List<Row> changed, Function<Row, Event> event) {
        return add(tx, changed.stream().map(event).toList()).map(made -> IntStream.range(0, made.size()).mapToObj(i -> new Change("conversation.updated",
                changed.get(i).getUUID("id"), changed.get(i).getUUID("id"), Map.of("state", changed.get(i).getString("state"),
                "version", changed.get(i).getLong("version"), "event", made.get(i).toString()))).toList());
    }

    /** @return their ids, in their order */
    public Uni<List<UUID>> add(SqlConnection tx, List<Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> made = events.stream().map(one -> ids.next()).toList();
        return Db.query(tx, """
                insert into conversation_event (id, conversation_id, at, kind, actor_kind, actor_id, actor_name, detail, waited_from)
                select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                     $9::timestamptz[])""",
                made.toArray(UUID[]::new), uuids(events, Event::conversation), times(events, one -> one.at()), texts(events, Event::kind),
                texts(events, Event::actorKind), texts(events, Event::actorId), texts(events, Event::actorName),
                texts(events, one -> Storable.text(one.detail())), times(events, one -> one.waitedFrom())).replaceWith(made);
    }
}
