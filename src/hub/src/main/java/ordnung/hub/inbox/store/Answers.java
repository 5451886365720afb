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
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's messages do to a wait. Only a person's answer ends one: a rule that speaks leaves the customer waiting. An answer that never
 * reaches the customer was none, and the wait goes on from where it was.
 */
@ApplicationScoped
public class Answers {
    private final ConversationEvents events;

    Answers(ConversationEvents events) {
        this.events = events;
    }

    /**
     * A message that was written here, as the last of its conversation.
     *
     * @param last     null: the preview stays as it is, and {@code kind} and {@code text} say nothing
     * @param answers  ends the wait
     */
    public record Written(UUID conversation, @Nullable UUID last, @Nullable String kind, @Nullable String text, Actor actor, boolean answers) {

        /** A rule's words never are an answer. */
        public Written(UUID conversation, @Nullable UUID last, @Nullable String kind, @Nullable String text, Actor actor) {
            this(conversation, last, kind, text, actor, actor.kind() != Actor.Kind.AUTOMATION);
        }

        String answeredBy() {
            return answers() ? "person" : "rule";
        }
    }

    /** At most one of a conversation. */
    public Uni<List<Change>> written(SqlConnection tx, List<Written> written, Instant at) {
        return Db.list(tx, row -> row, """
                update conversation c set
                    state = case when r.answers then 'answered' else c.state end,
                    waited_from = case when r.answers then coalesce(c.waiting_since, c.waited_from) else c.waited_from end,
                    waiting_since = case when r.answers then null else c.waiting_since end,
                    answered_at = case when r.answers then $6 else c.answered_at end,
                    first_answered_at = case when r.answers then coalesce(c.first_answered_at, $6) else c.first_answered_at end,
                    unread = case when r.answers then 0 else c.unread end,
                    snoozed_until = case when r.answers then null else c.snoozed_until end,
                    snoozed_card = case when r.answers then null else c.snoozed_card end,
                    snoozed_stage = case when r.answers then null else c.snoozed_stage end,
                    returned_at = case when r.answers then null else c.returned_at end,
                    last_message_id = coalesce(r.last, c.last_message_id), last_kind = case when r.last is null then c.last_kind else r.kind end,
                    last_text = case when r.last is null then c.last_text else r.text end,
                    last_direction = case when r.last is null then c.last_direction else 'out' end,
                    last_at = case when r.last is null then c.last_at else $6 end, version = c.version + 1
                from (select u.*, o.waiting_since as waited from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[])
                          as u (id, how, last, kind, text) join conversation o on o.id = u.id) x,
                     lateral (select x.*, x.how = 'person' as answers) r
                where c.id = r.id returning c.id, c.state, c.version, case when r.answers then r.waited end as waited""",
                uuids(written, Written::conversation), texts(written, Written::answeredBy), uuids(written, Written::last),
                texts(written, Written::kind), texts(written, one -> ConversationStates.preview(one.text())), Time.utc(at))
                .call(rows -> events.add(tx, rows.stream().filter(row -> row.getOffsetDateTime("waited") != null)
                        .map(row -> answered(row, written, at)).toList()))
                .map(rows -> rows.stream().map(Answers::changed).toList());
    }

    private static Event answered(Row row, List<Written> written, Instant at) {
        Actor actor = written.stream().filter(one -> one.conversation().equals(row.getUUID("id"))).findFirst().orElseThrow().actor();
        return Event.of(row.getUUID("id"), at, "answered", actor, null, Time.instant(row.getOffsetDateTime("waited")));
    }

    /**
     * Messages that will not reach their customers, as far as is known. Where a person's answer was among them, and nothing else that was said
     * after the customer's last word has got through, the conversation waits again. "After" is the order in which things came here: what arrived
     * after an answer was not answered by it, whenever it was written. Whoever answers from the shop's own phone sees what is written there.
     */
    public Uni<List<Change>> unsent(SqlConnection tx, List<UUID> messages, Instant at) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, row -> row, """
                update conversation c set state = 'waiting', waiting_since = coalesce(c.waited_from, c.last_inbound_at), answered_at = null,
                    version = c.version + 1
                where c.id in (select m.conversation_id from message m where m.id = any ($1::uuid[]) and m.author_kind = 'staff')
                  and c.state = 'answered' and c.answered_at is not null and c.last_inbound_at is not null
                  and not exists (select 1 from message e where e.conversation_id = c.id and e.direction = 'out' and not e.note
                        and e.position >= coalesce(c.waited_from, c.last_inbound_at)
                        and not exists (select 1 from scheduled_message s where s.message_id = e.id)
                        and (e.author_kind = 'echo' and e.position >= c.last_inbound_at
                            or e.author_kind = 'staff' and coalesce(e.delivery_state, 'sent') not in ('failed', 'parked')
                            and e.seq > (select max(i.seq) from message i where i.conversation_id = c.id and i.direction = 'in' and i.kind <> 'system'
                                and i.position >= coalesce(c.waited_from, c.last_inbound_at))))
                returning c.id, c.state, c.version, null::timestamptz as waited""", (Object) messages.toArray(UUID[]::new))
                .chain(rows -> events.tell(tx, rows, row -> Event.of(row.getUUID("id"), at, "unsent", Actor.automation(""), null, null)));
    }

    static Change changed(Row row) {
        return new Change("conversation.updated", row.getUUID("id"), row.getUUID("id"),
                Map.of("state", row.getString("state"), "version", row.getLong("version")));
    }
}
