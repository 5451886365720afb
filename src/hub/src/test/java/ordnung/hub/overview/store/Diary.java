package ordnung.hub.overview.store;

import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ordnung.hub.Chats;
import ordnung.hub.Chats.Chat;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to conversations, at whatever time: as if it had become known only now. */
@ApplicationScoped
class Diary {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Db db;
    private final Ids ids;
    private final Chats chats;
    private final AnswerRollup rollup;

    Diary(Db db, Ids ids, Chats chats, AnswerRollup rollup) {
        this.db = db;
        this.ids = ids;
        this.chats = chats;
        this.rollup = rollup;
    }

    /** Nobody waits in it yet. */
    Chat chat(UUID account, String name, String channel) {
        Chat chat = chats.begun(account, name, "retail", Instant.now());
        run("update conversation set channel = $2, state = 'answered' where id = $1", chat.id(), channel);
        return chat;
    }

    void waits(Chat chat, Instant since, @Nullable UUID assignee) {
        run("update conversation set state = 'waiting', waiting_since = $2, assignee_id = $3 where id = $1", chat.id(), Time.utc(since), assignee);
    }

    void answered(Chat chat, String who, Instant since, Instant at) {
        boolean phone = who.isEmpty();
        event(chat, "answered", phone ? "echo" : "staff", phone ? null : who.toLowerCase(java.util.Locale.ROOT), who, null, since, at);
    }

    void dismissed(Chat chat, String why, Instant since, Instant at) {
        event(chat, "dismissed", "staff", "olga", "Olga", why, since, at);
    }

    void happened(Chat chat, String kind, Instant at) {
        event(chat, kind, "automation", null, "", null, null, at);
    }

    private void event(Chat chat, String kind, String actor, @Nullable String id, String name, @Nullable String detail, @Nullable Instant since, Instant at) {
        run("insert into conversation_event (id, conversation_id, at, kind, actor_kind, actor_id, actor_name, detail, waited_from) "
                + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", ids.next(), chat.id(), Time.utc(at), kind, actor, id, name, detail, Time.utc(since));
    }

    /** A message of ours that the provider refused. */
    void refused(Chat chat, Instant at) {
        run("insert into message (id, conversation_id, account_id, direction, kind, text, author_kind, author_name, sent_at, position, received_at, delivery_state, "
                + "error_code, error_message) values ($1, $2, $3, 'out', 'text', 'Готово', 'staff', 'Olga', $4, $4, $4, 'failed', '131026', 'Undeliverable')",
                EventIds.first(at.plusMillis(1)), chat.id(), chat.account(), Time.utc(at));
    }

    /** The keeper comes by, later than everything that happened so far. */
    void addsUp() {
        rollup.upTo(Instant.now().plusMillis(1)).await().atMost(PATIENCE);
    }

    void run(String sql, Object... values) {
        db.transaction((SqlConnection tx) -> Db.query(tx, sql, values).replaceWithVoid()).await().atMost(PATIENCE);
    }
}
