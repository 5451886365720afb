package ordnung.hub.inbox.store;

import static ordnung.hub.inbox.store.IncomingMessages.texts;
import static ordnung.hub.inbox.store.IncomingMessages.times;
import static ordnung.hub.inbox.store.IncomingMessages.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.inbox.Turn;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;

/** Brings conversations to where new messages have put them: waiting, answered, with their last message. */
@ApplicationScoped
public class ConversationStates {
    /** Longest preview, in UTF-16 units. */
    private static final int PREVIEW = 240;

    public Uni<List<Change>> after(SqlConnection tx, List<Arrived> arrived) {
        if (arrived.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, Turn> turns = new LinkedHashMap<>();
        arrived.forEach(one -> turns.merge(one.conversation().id(), Turn.of(one), (before, next) -> before.then(one)));
        List<Turn> all = turns.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
        return Db.list(tx, ConversationStates::changed, """
                update conversation c set
                    state = case when r.waits_from is not null then 'waiting'
                                 when r.answered_at >= coalesce(c.last_inbound_at, r.answered_at) then 'answered' else c.state end,
                    waiting_since = case when r.waits_from is not null and c.state = 'waiting' and r.answered_at is null
                                              then least(c.waiting_since, r.waits_from)
                                         when r.waits_from is not null then r.waits_from
                                         when r.answered_at >= coalesce(c.last_inbound_at, r.answered_at) then null
                                         else c.waiting_since end,
                    snoozed_until = case when r.waits_from is not null then null else c.snoozed_until end,
                    last_message_id = case when c.last_message_id is null or r.last_at >= c.last_at then r.last_id else c.last_message_id end,
                    last_kind = case when c.last_message_id is null or r.last_at >= c.last_at then r.last_kind else c.last_kind end,
                    last_text = case when c.last_message_id is null or r.last_at >= c.last_at then r.last_text else c.last_text end,
                    last_direction = case when c.last_message_id is null or r.last_at >= c.last_at then r.last_direction else c.last_direction end,
                    last_at = case when c.last_message_id is null then r.last_at else greatest(c.last_at, r.last_at) end,
                    last_inbound_at = greatest(c.last_inbound_at, r.inbound_at),
                    unread = c.unread + r.unread,
                    version = c.version + 1
                from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::uuid[], $6::text[], $7::text[],
                            $8::text[], $9::timestamptz[], $10::int[])
                     as r (id, waits_from, answered_at, inbound_at, last_id, last_kind, last_text, last_direction, last_at, unread)
                where c.id = r.id
                returning c.id, c.state, c.version""",
                uuids(all, Turn::conversation), times(all, turn -> Time.utc(turn.waitsFrom())), times(all, turn -> Time.utc(turn.answeredAt())),
                times(all, turn -> Time.utc(turn.inboundAt())), uuids(all, turn -> turn.last().messageId()),
                texts(all, turn -> turn.last().kind().word()), texts(all, turn -> preview(turn.last().text())),
                texts(all, turn -> turn.last().direction().name().toLowerCase(java.util.Locale.ROOT)),
                times(all, turn -> Time.utc(turn.last().sentAt())), all.stream().map(Turn::unread).toArray(Integer[]::new));
    }

    /** A list shows two lines; the whole text is the message's. */
    static String preview(String text) {
        return text == null || text.length() <= PREVIEW ? text : text.substring(0, text.offsetByCodePoints(0, PREVIEW / 2)) + "…";
    }

    private static Change changed(Row row) {
        return new Change("conversation.updated", row.getUUID("id"), row.getUUID("id"),
                Map.of("state", row.getString("state"), "version", row.getLong("version")));
    }
}
