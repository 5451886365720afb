package ordnung.hub.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** Writes changes into the transaction that makes them. */
@ApplicationScoped
public class Changes {
    static final String CHANNEL = "ordnung_change";
    private static final int MAX_ROWS = 10_000;

    private final ObjectMapper json;
    private final Clock clock;

    Changes(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * The last statement of a transaction, nothing may come after it: it takes the lock that makes the order of positions the order of
     * commits, and holds it until the commit. Without that a reader could pass a position that is still to be committed.
     */
    public Uni<Void> record(SqlConnection tx, List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int n = Math.min(changes.size(), MAX_ROWS);
        String[] types = new String[n];
        java.util.UUID[] conversations = new java.util.UUID[n];
        java.util.UUID[] subjects = new java.util.UUID[n];
        String[] data = new String[n];
        for (int i = 0; i < n; i++) {
            Change change = changes.get(i);
            types[i] = change.type();
            conversations[i] = change.conversationId();
            subjects[i] = change.subjectId();
            data[i] = write(change);
        }
        // Sent together: the database takes the lock before it reads on.
        return Uni.combine().all().unis(
                Db.query(tx, "select pg_advisory_xact_lock(71001), pg_notify('" + CHANNEL + "', '')"),
                Db.query(tx, """
                        insert into change (at, type, conversation_id, subject_id, data)
                        select $1, r.type, r.conversation, r.subject, r.data
                        from unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[]) with ordinality
                             as r (type, conversation, subject, data, n)
                        order by r.n""", Time.utc(clock.instant()), types, conversations, subjects, data)).discardItems();
    }

    private String write(Change change) {
        try {
            return json.writeValueAsString(change.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change must hold plain values: " + change.type(), e);
        }
    }
}
