package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.longs;
import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested.OutgoingFile;
import ordnung.hub.files.Files;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;

/** Stored files on their way out. */
@ApplicationScoped
class OutgoingFiles {
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private final Files files;
    private final Ids ids;

    OutgoingFiles(Files files, Ids ids) {
        this.files = files;
        this.ids = ids;
    }

    /** In the given order. Fails with a 400 that names {@code attachments} for an id that is no stored file. */
    Uni<List<OutgoingFile>> of(SqlConnection tx, List<UUID> fileIds) {
        if (fileIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, row -> Map.entry(row.getUUID("id"), new OutgoingFile(row.getUUID("id").toString(), kind(row.getString("mime_type")),
                        row.getString("mime_type"), row.getString("file_name"), row.getLong("size"), files.path(row.getUUID("id")).toString())),
                "select id, mime_type, file_name, size from file where id = any ($1::uuid[])", (Object) fileIds.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, OutgoingFile> found = rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                    List<OutgoingFile> all = new ArrayList<>();
                    for (int i = 0; i < fileIds.size(); i++) {
                        OutgoingFile file = found.get(fileIds.get(i));
                        if (file == null) {
                            throw Problem.badField("attachments[" + i + "].fileId", "is no stored file");
                        }
                        all.add(file);
                    }
                    return all;
                });
    }

    Uni<Void> attach(SqlConnection tx, UUID messageId, UUID accountId, List<OutgoingFile> attached) {
        if (attached.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into attachment (id, message_id, account_id, ordinal, kind, mime_type, file_name, size, reference, state, file_id)
                select r.id, $2, $3, r.n - 1, r.kind, r.mime_type, r.file_name, r.size, r.file_id::text, 'stored', r.file_id
                from unnest($1::uuid[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::uuid[]) with ordinality
                     as r (id, kind, mime_type, file_name, size, file_id, n)""",
                uuids(attached, file -> ids.next()), messageId, accountId, texts(attached, file -> file.kind().word()),
                texts(attached, OutgoingFile::mimeType), texts(attached, OutgoingFile::fileName), longs(attached, OutgoingFile::size),
                uuids(attached, file -> UUID.fromString(file.fileId()))).replaceWithVoid();
    }

    /** What every messenger shows as a picture, plays, or else hands over as a document. */
    private static MessageKind kind(String mimeType) {
        if (IMAGES.contains(mimeType)) {
            return MessageKind.IMAGE;
        } else if (mimeType.startsWith("audio/ogg")) {
            return MessageKind.VOICE;
        } else if (mimeType.startsWith("audio/")) {
            return MessageKind.AUDIO;
        }
        return mimeType.equals("video/mp4") || mimeType.equals("video/3gpp") ? MessageKind.VIDEO : MessageKind.DOCUMENT;
    }
}
