package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.integers;
import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

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
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;

/**
 * Brings conversations to where new messages have put them: waiting, answered, with their last message. Messages come late and out of order:
 * what was written before the shop's own phone answered makes nobody wait, and an answer ends no wait for what was written after it.
 */
@ApplicationScoped
public class ConversationStates {
    /** Longest preview, in UTF-16 units. */
    private static final int PREVIEW = 240;
    private static final String ANSWERS = "coalesce(r.answered_at >= coalesce(c.last_inbound_at, r.answered_at), false)";
    /** The same, asked of the row as it was before the update. */
    private static final String ANSWERED = "coalesce(r.answered_at >= coalesce(r.heard_at, r.answered_at), false)";
    private static final String IS_LAST = "(c.last_message_id is null or r.last_at >= c.last_at)";

    private final ConversationEvents events;

    ConversationStates(ConversationEvents events) {
        this.events = events;
    }

    public Uni<List<Change>> after(SqlConnection tx, List<Arrived> arrived) {
        if (arrived.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, Turn> turns = new LinkedHashMap<>();
        arrived.forEach(one -> turns.merge(one.conversation().id(), Turn.of(one), (before, next) -> before.then(one)));
        List<Turn> all = turns.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
        return Db.list(tx, row -> row, """
                update conversation c set
                    state = case when r.waits then 'waiting' when %1$s then 'answered' else c.state end,
                    waiting_since = case when r.waits and %1$s then r.waits_from
                                         when r.waits then least(c.waiting_since, r.waits_from)
                                         when %1$s then null else c.waiting_since end,
                    waited_from = case when %1$s then coalesce(c.waiting_since, c.waited_from) else c.waited_from end,
                    answered_at = case when %1$s then r.answered_at else c.answered_at end,
                    first_answered_at = coalesce(c.first_answered_at, r.answered_at),
                    snoozed_until = case when r.waits or %1$s then null else c.snoozed_until end,
                    snoozed_card = case when r.waits or %1$s then null else c.snoozed_card end,
                    snoozed_stage = case when r.waits or %1$s then null else c.snoozed_stage end,
                    returned_at = case when %1$s then null else c.returned_at end,
                    last_message_id = case when %2$s then r.last_id else c.last_message_id end,
                    last_kind = case when %2$s then r.last_kind else c.last_kind end,
                    last_text = case when %2$s then r.last_text else c.last_text end,
                    last_direction = case when %2$s then r.last_direction else c.last_direction end,
                    last_at = case when c.last_message_id is null then r.last_at else greatest(c.last_at, r.last_at) end,
                    last_inbound_at = greatest(c.last_inbound_at, r.inbound_at),
                    unread = case when %1$s then 0 else c.unread end + case when r.waits then r.unread else 0 end,
                    version = c.version + 1
                from (select u.*, o.waiting_since as waited, o.last_inbound_at as heard_at, u.waits_from is not null and not exists (
                                 select 1 from message e where e.conversation_id = u.id and e.author_kind = 'echo' and e.position > u.inbound_at)
                             as waits
                      from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::uuid[], $6::text[], $7::text[],
                                  $8::text[], $9::timestamptz[], $10::int[])
                           as u (id, waits_from, answered_at, inbound_at, last_id, last_kind, last_text, last_direction, last_at, unread)
                           join conversation o on o.id = u.id) r
                where c.id = r.id
                returning c.id, c.state, c.version, case when %3$s then r.waited end as waited, r.answered_at""".formatted(ANSWERS, IS_LAST, ANSWERED),
                uuids(all, Turn::conversation), times(all, turn -> turn.waitsFrom()), times(all, turn -> turn.answeredAt()),
                times(all, turn -> turn.inboundAt()), uuids(all, turn -> turn.last().messageId()),
                texts(all, turn -> turn.last().kind().word()), texts(all, turn -> preview(turn.last().text())),
                texts(all, turn -> turn.last().direction().name().toLowerCase(java.util.Locale.ROOT)),
                times(all, turn -> turn.last().sentAt()), integers(all, Turn::unread))
                .call(rows -> events.add(tx, rows.stream().filter(row -> row.getOffsetDateTime("waited") != null)
                        .map(ConversationStates::answered).toList()))
                .map(rows -> rows.stream().map(Answers::changed).toList());
    }

    /** A list shows two lines; the whole text is the message's. */
    static String preview(String text) {
        return text == null || text.length() <= PREVIEW ? text : text.substring(0, text.offsetByCodePoints(0, PREVIEW / 2)) + "…";
    }

    /** From the shop's own phone. Whose hand it was, the provider does not tell. */
    private static Event answered(Row row) {
        return new Event(row.getUUID("id"), Time.instant(row.getOffsetDateTime("answered_at")), "answered", "echo", null, "", null,
                Time.instant(row.getOffsetDateTime("waited")));
    }
}
