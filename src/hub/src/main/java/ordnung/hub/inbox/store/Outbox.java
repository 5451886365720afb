package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.events.SendRequested;
import ordnung.host.Dispatches;
import ordnung.host.EventCodec;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;

/**
 * Messages on their way out: queued → published (on the topic) → sending (a try was begun) → gone, or unknown (the answer was lost), or parked
 * (a person must see to it). Only the oldest of a conversation moves, so order is kept over retries.
 */
@ApplicationScoped
public class Outbox implements Dispatches {
    /** Where the database says, at the commit, that there is something to send. */
    public static final String CHANNEL = "ordnung_outbox";
    private static final int BATCH = 200;

    private final Db db;
    private final Clock clock;

    Outbox(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Uni<Void> add(SqlConnection tx, UUID messageId, UUID conversationId, UUID accountId, String request, Instant due) {
        return Db.query(tx, "with added as (" + """
                insert into outbox (message_id, conversation_id, account_id, state, due_at, changed_at, request)
                values ($1, $2, $3, 'queued', $4, $4, $5) returning 1) select pg_notify('""" + CHANNEL + "', '') from added",
                messageId, conversationId, accountId, Time.utc(due), request).replaceWithVoid();
    }

    /** Takes what is due for the topic. Another hub at the same time takes others. */
    public Uni<List<SendRequested>> takeDue() {
        return db.list(Outbox::request, """
                update outbox o set state = 'published', changed_at = $1
                where o.message_id in (
                    select q.message_id from outbox q join channel_account a on a.id = q.account_id
                    where q.state = 'queued' and q.due_at <= $1 and a.enabled and a.stopped_reason is null
                      and not exists (select 1 from outbox e where e.conversation_id = q.conversation_id and e.seq < q.seq
                                      and e.state <> 'parked')
                    order by q.seq limit $2 for update of q skip locked)
                returning o.request, o.attempt""", Time.utc(clock.instant()), BATCH);
    }

    /** The broker did not take them. */
    public Uni<Void> putBack(List<SendRequested> requests, Duration later) {
        return db.query("update outbox set state = 'queued', due_at = $2 where message_id = any ($1::uuid[]) and state = 'published'",
                requests.stream().map(one -> UUID.fromString(one.messageId())).toArray(UUID[]::new), Time.utc(clock.instant().plus(later)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> claim(String messageId, int attempt) {
        return Ids.parse(messageId).map(id -> db.query(
                        "update outbox set state = 'sending', changed_at = $3 where message_id = $1 and attempt = $2 and state = 'published'",
                        id, attempt, Time.utc(clock.instant())).map(rows -> rows.rowCount() == 1))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    /** A record that reached no sender within the time is published again: its try is recognised, should both arrive. */
    public Uni<Integer> republish(Duration after) {
        return db.query("update outbox set state = 'queued', due_at = $1, changed_at = $1 where state = 'published' and changed_at < $2",
                Time.utc(clock.instant()), Time.utc(clock.instant().minus(after))).map(rows -> rows.rowCount());
    }

    private static SendRequested request(Row row) {
        SendRequested stored = (SendRequested) EventCodec.read("ordnung.send-requested.v1",
                row.getString("request").getBytes(StandardCharsets.UTF_8));
        return new SendRequested(stored.messageId(), row.getInteger("attempt"), stored.accountId(), stored.channel(), stored.thread(), stored.to(),
                stored.phone(), stored.kind(), stored.text(), stored.files(), stored.replyTo(), stored.template(), stored.buttons(),
                stored.payload());
    }
}
