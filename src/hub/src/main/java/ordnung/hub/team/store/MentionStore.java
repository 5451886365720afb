package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.team.Mentions.Mention;

/** Who is called in which note: by id, so that a new name changes nothing. Whoever is called follows. */
@ApplicationScoped
public class MentionStore {
    private static final int MOST = 500;

    /**
     * @param written  as it stands in the note
     * @param name     as the person is called now
     */
    public record Mentioned(UUID messageId, UUID staffId, String written, String name) {
    }

    private final Db db;
    private final Clock clock;

    MentionStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Uni<Void> write(SqlConnection tx, UUID message, UUID conversation, List<Mention> mentions) {
        return mentions.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                with called as (select * from unnest($3::uuid[], $4::text[]) as u (staff, name)),
                following as (insert into conversation_follower (conversation_id, staff_id, since) select $2, staff, $5 from called on conflict do nothing)
                insert into note_mention (message_id, staff_id, conversation_id, name) select $1, staff, $2, name from called on conflict do nothing""",
                message, conversation, Columns.uuids(mentions, Mention::staff), Columns.texts(mentions, Mention::name), Time.utc(clock.instant())).replaceWithVoid();
    }

    /** The latest of a conversation, at most {@value #MOST}. */
    public Uni<List<Mentioned>> of(UUID conversation) {
        return db.list(row -> new Mentioned(row.getUUID("message_id"), row.getUUID("staff_id"), row.getString("name"), row.getString("now")), """
                select m.*, s.name as now from note_mention m join staff s on s.id = m.staff_id
                where m.conversation_id = $1 order by m.message_id desc, m.staff_id limit\s""" + MOST, conversation);
    }
}
