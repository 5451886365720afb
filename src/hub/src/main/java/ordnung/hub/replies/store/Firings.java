package ordnung.hub.replies.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.replies.Firing;
import org.jspecify.annotations.Nullable;

/** What rules have sent: once for each card and cause, whatever happens twice. */
@ApplicationScoped
public class Firings {
    private final Db db;
    private final Clock clock;

    Firings(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return whether it is the first time; a second caller waits for the first one's commit and then gets false */
    public Uni<Boolean> claim(SqlConnection tx, UUID cardId, String cause, String templateKey) {
        return Db.query(tx, """
                insert into card_firing (card_id, cause, template_key, outcome, at) values ($1, $2, $3, 'not-sent', $4)
                on conflict do nothing""", cardId, cause, templateKey, Time.utc(clock.instant())).map(rows -> rows.rowCount() == 1);
    }

    public Uni<Void> settle(SqlConnection tx, UUID cardId, String cause, String outcome, @Nullable String detail,
                            @Nullable UUID messageId) {
        return Db.query(tx, "update card_firing set outcome = $3, detail = $4, message_id = $5 where card_id = $1 and cause = $2",
                cardId, cause, outcome, detail, messageId).replaceWithVoid();
    }

    /** Newest first. */
    public Uni<List<Firing>> of(UUID cardId) {
        return db.list(row -> new Firing(row.getUUID("card_id"), row.getString("cause"), row.getString("template_key"),
                row.getString("name"),
                row.getString("outcome"), row.getString("detail"), row.getUUID("message_id"), row.getString("delivery_state"),
                row.getOffsetDateTime("at").toInstant()), """
                select f.*, t.name, m.delivery_state from card_firing f left join template t on t.key = f.template_key
                       left join message m on m.id = f.message_id
                where f.card_id = $1 order by f.at desc, f.cause""", cardId);
    }
}
