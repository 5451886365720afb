package ordnung.hub.customers.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.customers.TimelineEntry;
import ordnung.hub.customers.TimelineEntry.Done;
import ordnung.hub.customers.TimelineEntry.Said;
import ordnung.hub.customers.TimelineEntry.Who;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * What was said and what was done, of a customer or of an order, newest first on one line of time. A view over others' tables: it only
 * reads.
 */
@ApplicationScoped
public class Timeline {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    /** Each part is cut to a page before they are joined, so a long history costs no more than a short one. */
    private static final String LINE = """
            (%s)
            union all
            (select e.id, e.at, 'event', e.card_id, c.title, null, e.kind, e.data, e.actor_kind, e.actor_id, e.actor_name,
                    null, false, c.number
             from card_event e join card c on c.id = e.card_id
             where %s and (e.at, e.id) < ($2, $3) order by e.at desc, e.id desc limit $4)
            order by at desc, id desc limit $4""";
    private static final String SAID = """
            select m.id, m.position as at, 'message' as what, m.conversation_id as of, v.channel, m.direction, m.kind,
                   case when m.deleted_at is null then m.text end as text, m.author_kind as who_kind, m.author_id as who_id,
                   m.author_name as who_name, m.delivery_state, m.deleted_at is not null as deleted, 0::bigint as number\s""";
    /** The conversations each by their own index: position is its second column. */
    private static final String OF_CUSTOMER = LINE.formatted(SAID + """
            from conversation v cross join lateral (
                select * from message i where i.conversation_id = v.id and i.position <= $2 and (i.position, i.id) < ($2, $3)
                order by i.position desc, i.id desc limit $4) m
            where v.customer_id = $1 order by m.position desc, m.id desc limit $4""", "c.customer_id = $1");
    private static final String OF_CARD = LINE.formatted(SAID + """
            from message_card x join message m on m.id = x.message_id join conversation v on v.id = m.conversation_id
            where x.card_id = $1 and (m.position, m.id) < ($2, $3) order by m.position desc, m.id desc limit $4""", "e.card_id = $1");
    private static final UUID TOP_ID = new UUID(-1, -1);
    /** Above everything that there is. */
    private static final Cursor TOP = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), TOP_ID.toString());

    private final Db db;
    private final ObjectMapper json;

    Timeline(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    public Uni<Page<TimelineEntry>> ofCustomer(UUID customerId, @Nullable Cursor after, int limit) {
        return page(OF_CUSTOMER, customerId, after, limit);
    }

    public Uni<Page<TimelineEntry>> ofCard(UUID cardId, @Nullable Cursor after, int limit) {
        return page(OF_CARD, cardId, after, limit);
    }

    private Uni<Page<TimelineEntry>> page(String sql, UUID of, @Nullable Cursor after, int limit) {
        Cursor from = after == null ? TOP : after;
        return db.list(this::read, sql, of, Time.utc(from.at()), after == null ? TOP_ID : after.id(), limit + 1)
                .map(found -> cut(found, limit));
    }

    private static Page<TimelineEntry> cut(List<TimelineEntry> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        TimelineEntry last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new Cursor(last.at(), last.id().toString()).text());
    }

    private TimelineEntry read(Row row) {
        UUID id = row.getUUID("id");
        Instant at = row.getOffsetDateTime("at").toInstant();
        Who who = new Who(row.getString("who_kind"), row.getString("who_id"), row.getString("who_name"));
        if (row.getString("what").equals("message")) {
            return new TimelineEntry(id, at, "message", new Said(row.getUUID("of"), row.getString("channel"), row.getString("direction"),
                    row.getString("kind"), row.getString("text"), who, row.getString("delivery_state"), row.getBoolean("deleted")), null);
        }
        return new TimelineEntry(id, at, "event", null, new Done(row.getUUID("of"), row.getLong("number"), row.getString("channel"),
                row.getString("kind"), data(row.getString("text")), who));
    }

    private Map<String, Object> data(String text) {
        try {
            return json.readValue(text, DATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A card's event was not written by this application", e);
        }
    }
}
