package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.integers;
import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ordnung.events.MessageEdited;
import ordnung.hub.inbox.store.Attachments.Piece;
import ordnung.hub.inbox.store.MessageFiles.File;
import ordnung.hub.inbox.store.Updates.Target;
import ordnung.hub.platform.Db;

/**
 * Files of messages that were changed where they were written. Our own messages keep the files that they were sent with: their provider speaks of
 * its copies.
 */
@ApplicationScoped
class EditedFiles {
    private final Attachments attachments;
    private final Clock clock;

    EditedFiles(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @param late  a newer edit was here before */
    record Edit(MessageEdited event, Target target, boolean late) {

        boolean tellsOfFiles() {
            return event.attachments() != null && !target.ours();
        }
    }

    /** In the order given. */
    Uni<Void> apply(SqlConnection tx, List<Edit> edits) {
        List<Edit> mine = edits.stream().filter(Edit::tellsOfFiles).toList();
        return mine.isEmpty() ? Uni.createFrom().voidItem() : stored(tx, mine).chain(files -> {
            mine.forEach(edit -> edited(edit, files.get(edit.target().id())));
            return write(tx, mine, files);
        });
    }

    private static void edited(Edit edit, MessageFiles files) {
        String part = Objects.requireNonNullElse(edit.target().externalId(), "");
        if (edit.late()) {
            files.were(edit.event().editId(), part, edit.event().attachments());
        } else {
            files.become(edit.event().editId(), part, edit.event().attachments());
        }
    }

    private static Uni<Map<UUID, MessageFiles>> stored(SqlConnection tx, List<Edit> edits) {
        return Db.list(tx, row -> Map.entry(row.getUUID("message_id"), new File(row.getUUID("id"), row.getString("part"), row.getString("identity"),
                        row.getInteger("ordinal"), row.getString("removed_by"))), """
                select id, message_id, part, coalesce(identity, reference) as identity, ordinal, removed_by from attachment
                where message_id = any ($1::uuid[]) order by ordinal""", (Object) uuids(edits, one -> one.target().id())).map(rows -> {
                    Map<UUID, List<File>> files = new HashMap<>();
                    rows.forEach(row -> files.computeIfAbsent(row.getKey(), id -> new ArrayList<>()).add(row.getValue()));
                    Map<UUID, MessageFiles> all = new LinkedHashMap<>();
                    edits.forEach(one -> all.put(one.target().id(), new MessageFiles(files.getOrDefault(one.target().id(), List.of()))));
                    return all;
                });
    }

    private Uni<Void> write(SqlConnection tx, List<Edit> edits, Map<UUID, MessageFiles> files) {
        List<File> known = files.values().stream().flatMap(one -> one.all().stream()).filter(file -> file.id != null).toList();
        return keep(tx, known).chain(() -> attachments.add(tx, fresh(edits, files))).chain(() -> kinds(tx, List.copyOf(files.keySet())));
    }

    private List<Piece> fresh(List<Edit> edits, Map<UUID, MessageFiles> files) {
        Instant now = clock.instant();
        List<Piece> fresh = new ArrayList<>();
        edits.stream().map(Edit::target).distinct().forEach(target -> files.get(target.id()).all().stream().filter(file -> file.id == null)
                .forEach(file -> fresh.add(new Piece(target.id(), target.accountId(), file.part, file.ordinal, file.told, now, file.removedBy))));
        return fresh;
    }

    /** What is yet to be fetched is fetched by the newest reference. */
    private static Uni<Void> keep(SqlConnection tx, List<File> files) {
        return files.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                update attachment a set ordinal = r.ordinal, removed_by = r.removed_by,
                    reference = case when a.state = 'stored' then a.reference else coalesce(r.reference, a.reference) end,
                    url = case when a.state = 'stored' then a.url else coalesce(r.url, a.url) end
                from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[]) as r (id, ordinal, removed_by, reference, url)
                where a.id = r.id""", uuids(files, file -> file.id), integers(files, file -> file.ordinal), texts(files, file -> file.removedBy),
                texts(files, file -> file.told == null ? null : file.told.reference()), texts(files, file -> file.told == null ? null : file.told.url()))
                .replaceWithVoid();
    }

    /** A message that is its files is of the first one's kind. */
    private static Uni<Void> kinds(SqlConnection tx, List<UUID> messages) {
        return Db.query(tx, """
                with shown as (
                    select distinct on (message_id) message_id, kind from attachment
                    where message_id = any ($1::uuid[]) and removed_by is null order by message_id, ordinal
                ), changed as (
                    update message m set kind = coalesce(shown.kind, 'text') from unnest($1::uuid[]) as r (id) left join shown on shown.message_id = r.id
                    where m.id = r.id and m.kind in ('text', 'image', 'audio', 'voice', 'video', 'document', 'sticker')
                      and m.kind <> coalesce(shown.kind, 'text')
                    returning m.id, m.conversation_id, m.kind)
                update conversation c set last_kind = changed.kind, version = c.version + 1
                from changed where c.id = changed.conversation_id and c.last_message_id = changed.id""", (Object) messages.toArray(UUID[]::new))
                .replaceWithVoid();
    }
}
