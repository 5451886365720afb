package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.hub.inbox.store.Updates.Applied;
import ordnung.hub.inbox.store.Updates.Target;
import ordnung.hub.platform.Db;
import org.jspecify.annotations.Nullable;

/** Edits and deletions: the message shows what it says now, and keeps what it said before. */
@ApplicationScoped
class Revisions {

    private record Revision(UUID message, String editId, String kind, @Nullable String was, Instant at) {
    }

    /** A message while a batch's edits go over it. */
    private static final class Reading {
        @Nullable String text;
        @Nullable Instant editedAt;
        @Nullable Instant deletedAt;

        Reading(Target target) {
            text = target.text();
            editedAt = target.editedAt();
            deletedAt = target.deletedAt();
        }
    }

    private final EditedFiles files;

    Revisions(EditedFiles files) {
        this.files = files;
    }

    Uni<Void> apply(SqlConnection tx, List<Applied<ChannelEvent>> updates) {
        List<Applied<ChannelEvent>> mine = updates.stream()
                .filter(one -> one.event() instanceof MessageEdited || one.event() instanceof MessageDeleted).toList();
        return mine.isEmpty() ? Uni.createFrom().voidItem() : known(tx, mine).chain(known -> write(tx, mine, known));
    }

    /** Edits that were applied before: a repeated one must not take the newer text for what was. */
    private Uni<List<String>> known(SqlConnection tx, List<Applied<ChannelEvent>> updates) {
        return Db.list(tx, row -> row.getUUID("message_id") + "/" + row.getString("edit_id"),
                "select message_id, edit_id from message_revision where message_id = any ($1::uuid[])",
                (Object) uuids(updates, one -> one.target().id()));
    }

    private Uni<Void> write(SqlConnection tx, List<Applied<ChannelEvent>> updates, List<String> known) {
        Map<UUID, Reading> readings = new HashMap<>();
        List<Revision> fresh = new ArrayList<>();
        List<EditedFiles.Edit> edits = new ArrayList<>();
        List<String> seen = new ArrayList<>(known);
        for (Applied<ChannelEvent> update : updates) {
            Reading reading = readings.computeIfAbsent(update.target().id(), id -> new Reading(update.target()));
            Revision revision = revision(update, reading);
            if (!seen.contains(revision.message() + "/" + revision.editId())) {
                seen.add(revision.message() + "/" + revision.editId());
                fresh.add(revision);
                boolean late = !read(update, reading);
                if (update.event() instanceof MessageEdited edited) {
                    edits.add(new EditedFiles.Edit(edited, update.target(), late));
                }
            }
        }
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<UUID, Reading>> changed = List.copyOf(readings.entrySet());
        return Db.query(tx, """
                insert into message_revision (message_id, edit_id, kind, was, at)
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) on conflict do nothing""",
                uuids(fresh, Revision::message), texts(fresh, Revision::editId), texts(fresh, Revision::kind), texts(fresh, Revision::was),
                times(fresh, one -> one.at()))
                .chain(() -> Db.query(tx, """
                        with changed as (
                            update message m set text = r.text, edited_at = r.edited_at, deleted_at = r.deleted_at
                            from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[]) as r (id, text, edited_at, deleted_at)
                            where m.id = r.id returning m.id, m.conversation_id, m.text)
                        update conversation c set last_text = left(changed.text, 200), version = c.version + 1
                        from changed where c.id = changed.conversation_id and c.last_message_id = changed.id""",
                        uuids(changed, Map.Entry::getKey), texts(changed, one -> one.getValue().text),
                        times(changed, one -> one.getValue().editedAt), times(changed, one -> one.getValue().deletedAt)))
                .chain(() -> files.apply(tx, edits));
    }

    private static Revision revision(Applied<ChannelEvent> update, Reading reading) {
        return update.event() instanceof MessageEdited edited
                ? new Revision(update.target().id(), edited.editId(), "edit", reading.text, edited.editedAt())
                : new Revision(update.target().id(), "deleted", "delete", reading.text, ((MessageDeleted) update.event()).deletedAt());
    }

    /** @return  false for an edit that comes late, after a newer one: it is kept as history and changes nothing */
    private static boolean read(Applied<ChannelEvent> update, Reading reading) {
        if (update.event() instanceof MessageDeleted deleted) {
            reading.deletedAt = deleted.deletedAt();
            return true;
        }
        MessageEdited edited = (MessageEdited) update.event();
        if (reading.editedAt != null && edited.editedAt().isBefore(reading.editedAt)) {
            return false;
        }
        // A further file of an album has no words of its own, as a rule: that says nothing of the album's.
        reading.text = edited.text() == null && update.target().joined() ? reading.text : edited.text();
        reading.editedAt = edited.editedAt();
        return true;
    }
}
