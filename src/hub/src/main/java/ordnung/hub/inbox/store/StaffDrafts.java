package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Answering.Answer;
import ordnung.hub.inbox.StaffDraft;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** What people have written and not sent, each for themselves. Of two devices the one that wrote last is right. */
@ApplicationScoped
public class StaffDrafts {
    private static final int GLIMPSE = 120;
    private static final String UPSERT = """
            insert into staff_draft (staff_id, conversation_id, text, note, reply_to, file_ids, written_at)
            select $1, c.id, $3, $4, $5, $6, $7 from conversation c where c.id = $2
            on conflict (staff_id, conversation_id) do update set text = excluded.text, note = excluded.note, reply_to = excluded.reply_to,
                file_ids = excluded.file_ids, written_at = excluded.written_at
            where staff_draft.written_at <= excluded.written_at""";

    private final Db db;
    private final Changes changes;
    private final Clock clock;

    StaffDrafts(Db db, Changes changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    public Uni<StaffDraft> find(UUID staff, UUID conversation) {
        return db.first(StaffDrafts::read, """
                select d.*, (select json_agg(json_build_object('id', f.id, 'name', f.file_name, 'type', f.mime_type, 'size', f.size)
                                             order by array_position(d.file_ids, f.id)) from file f where f.id = any (d.file_ids)) as files
                from staff_draft d where d.staff_id = $1 and d.conversation_id = $2""", staff, conversation)
                .map(found -> found.orElse(StaffDraft.NONE));
    }

    /** The latest first. */
    public Uni<Cursor.Page<StaffDraft.Glimpse>> of(UUID staff, @Nullable Cursor after, int limit) {
        return db.list(StaffDrafts::glimpse, """
                select conversation_id, left(text, $5) as text, note, written_at from staff_draft
                where staff_id = $1 and (text <> '' or cardinality(file_ids) > 0)
                  and ($2::timestamptz is null or (written_at, conversation_id) < ($2, $3::uuid))
                order by written_at desc, conversation_id desc limit $4""", staff, after == null ? null : Time.utc(after.at()),
                after == null ? null : after.id(), limit + 1, GLIMPSE)
                .map(found -> {
                    List<StaffDraft.Glimpse> shown = found.subList(0, Math.min(limit, found.size()));
                    return new Cursor.Page<>(List.copyOf(shown), found.size() <= limit ? null
                            : new Cursor(shown.get(limit - 1).at(), shown.get(limit - 1).conversationId().toString()).text());
                });
    }

    /**
     * Keeps it, unless a later one is here.
     *
     * @param at  when it was written; a device whose clock is ahead does not win for ever: at most now
     */
    public Uni<Void> keep(UUID staff, UUID conversation, StaffDraft draft, Instant at) {
        Instant now = clock.instant();
        return db.transaction(tx -> Db.query(tx, UPSERT, staff, conversation, Storable.text(draft.text()), draft.note(), draft.replyTo(),
                        draft.files().stream().map(StaffDraft.File::fileId).toArray(UUID[]::new), Time.utc(at.isAfter(now) ? now : at))
                .chain(rows -> rows.rowCount() > 0 ? changes.record(tx, List.of(changed(staff, conversation))) : known(tx, conversation)));
    }

    private static Uni<Void> known(SqlConnection tx, UUID conversation) {
        return Db.first(tx, row -> row, "select 1 from conversation where id = $1", conversation).invoke(found -> {
            if (found.isEmpty()) {
                throw Problem.notFound("conversation");
            }
        }).replaceWithVoid();
    }

    /** What has been said in these very words is no draft any more, whichever device said it. One that was written on since is. */
    public Uni<List<Change>> said(SqlConnection tx, UUID conversation, Answer answer, Actor actor) {
        UUID staff = actor.kind() == Actor.Kind.STAFF && actor.id() != null ? Ids.parse(actor.id()).orElse(null) : null;
        if (staff == null || answer.text() == null) {
            return Uni.createFrom().item(List.of());
        }
        return Db.query(tx, """
                update staff_draft set text = '', file_ids = '{}', reply_to = null, note = false, written_at = greatest(written_at, $4)
                where staff_id = $1 and conversation_id = $2 and btrim(text, E' \\n\\t') = btrim($3, E' \\n\\t')""", staff, conversation,
                Storable.text(answer.text()), Time.utc(clock.instant()))
                .map(rows -> rows.rowCount() > 0 ? List.of(changed(staff, conversation)) : List.of());
    }

    private static Change changed(UUID staff, UUID conversation) {
        // Of no conversation: nothing that colleagues see of it has changed.
        return new Change("draft.updated", null, conversation, Map.of("staffId", staff.toString()));
    }

    private static StaffDraft read(Row row) {
        JsonArray files = (JsonArray) row.getValue("files");
        return new StaffDraft(row.getString("text"), row.getBoolean("note"), row.getUUID("reply_to"), files == null ? List.of()
                : files.stream().map(JsonObject.class::cast).map(one -> new StaffDraft.File(UUID.fromString(one.getString("id")), one.getString("name"),
                        one.getString("type"), one.getLong("size"))).toList(), Time.instant(row.getOffsetDateTime("written_at")));
    }

    private static StaffDraft.Glimpse glimpse(Row row) {
        return new StaffDraft.Glimpse(row.getUUID("conversation_id"), row.getString("text"), row.getBoolean("note"),
                Time.instant(row.getOffsetDateTime("written_at")));
    }
}
