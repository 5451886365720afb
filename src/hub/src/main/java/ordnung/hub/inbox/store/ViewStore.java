package ordnung.hub.inbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.Conversation.State;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.inbox.SavedView;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Saved views in their table: a person's own, and everybody's. */
@ApplicationScoped
public class ViewStore {
    private static final int MOST = 20;
    private static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {
    };

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ResponseClock response;
    private final Changes changes;
    private final ObjectMapper json;

    ViewStore(Db db, Ids ids, Clock clock, ResponseClock response, Changes changes, ObjectMapper json) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.response = response;
        this.changes = changes;
        this.json = json;
    }

    /** Everybody's first, each in the order of their making. @param me  null: everybody's alone. Without counts */
    public Uni<List<SavedView>> of(@Nullable UUID me) {
        return db.list(this::read, """
                select * from saved_view where owner_id is null or owner_id = $1::uuid order by owner_id is not null, created_at, id limit $2""", me, 2 * MOST);
    }

    public Uni<SavedView> add(@Nullable UUID owner, String name, Map<String, String> filter) {
        UUID id = ids.next();
        return db.transaction(tx -> Db.first(tx, row -> row.getLong(0), "select count(*) from saved_view where owner_id is not distinct from $1::uuid", owner)
                .invoke(there -> {
                    if (there.orElse(0L) >= MOST) {
                        throw Problem.conflict("There are %d views already; one has to go first.".formatted(MOST));
                    }
                })
                .chain(() -> Db.query(tx, "insert into saved_view (id, owner_id, name, filter, created_at) values ($1, $2, $3, $4, $5)", id, owner, name,
                        text(filter), Time.utc(clock.instant())))
                .chain(() -> changed(tx, id))).replaceWith(new SavedView(id, name, owner == null, filter, null));
    }

    /** @throws Problem 404 where it is neither the person's nor everybody's; 403 where it is everybody's and the person manages nothing */
    public Uni<SavedView> replace(UUID id, @Nullable UUID me, boolean manager, String name, Map<String, String> filter, boolean shared) {
        return db.transaction(tx -> lock(tx, id, me, manager).chain(() -> Db.query(tx, "update saved_view set name = $2, filter = $3, "
                + "owner_id = $4, version = version + 1 where id = $1", id, name, text(filter), shared ? null : me))
                .chain(() -> changed(tx, id))).replaceWith(new SavedView(id, name, shared, filter, null));
    }

    public Uni<Void> remove(UUID id, @Nullable UUID me, boolean manager) {
        return db.transaction(tx -> lock(tx, id, me, manager).chain(() -> Db.query(tx, "delete from saved_view where id = $1", id)).chain(() -> changed(tx, id)));
    }

    /** One statement for all of them, each stopping at {@link SavedView#COUNTED}: nobody needs to know more exactly. */
    public Uni<Map<UUID, Long>> counts(Map<UUID, ConversationFilter> views) {
        List<Object> values = new ArrayList<>(List.of(SavedView.COUNTED));
        List<String> parts = new ArrayList<>();
        views.forEach((id, filter) -> {
            if (filter.state() != State.ANSWERED && filter.state() != State.CLOSED) {
                values.add(id);
                String name = "$" + values.size();
                String where = ConversationWhere.of(waiting(filter), response.late(clock.instant()), values).sql();
                parts.add("select " + name + "::uuid as id, (select count(*) from (select from conversation c " + where + "limit $1) part) as n");
            }
        });
        return parts.isEmpty() ? Uni.createFrom().item(Map.of()) : db.list(row -> Map.entry(row.getUUID("id"), row.getLong("n")),
                String.join(" union all ", parts), values.toArray()).map(all -> new HashMap<>(Map.ofEntries(all.<Map.Entry<UUID, Long>>toArray(Map.Entry[]::new))));
    }

    /** In a view of all, those that wait are what somebody looks for. */
    private static ConversationFilter waiting(ConversationFilter filter) {
        return filter.state() == null ? filter.in(State.WAITING, filter.sort()) : filter;
    }

    private Uni<Void> lock(SqlConnection tx, UUID id, @Nullable UUID me, boolean manager) {
        return Db.first(tx, row -> Optional.ofNullable(row.getUUID("owner_id")), "select owner_id from saved_view where id = $1 for update", id)
                .invoke(found -> {
                    Optional<UUID> owner = found.orElseThrow(() -> Problem.notFound("view"));
                    if (owner.isPresent() && !owner.get().equals(me)) {
                        throw Problem.notFound("view");
                    } else if (owner.isEmpty() && !manager) {
                        throw Problem.forbidden("Everybody's views are the managers' to change.");
                    }
                }).replaceWithVoid();
    }

    private Uni<Void> changed(SqlConnection tx, UUID id) {
        return changes.record(tx, List.of(new Change("view.updated", null, id, Map.of())));
    }

    private SavedView read(Row row) {
        try {
            return new SavedView(row.getUUID("id"), row.getString("name"), row.getUUID("owner_id") == null, json.readValue(row.getString("filter"), FILTER), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored filter is JSON", e);
        }
    }

    private String text(Map<String, String> filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A filter is texts", e);
        }
    }
}
