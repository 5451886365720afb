package ordnung.hub.files.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import ordnung.hub.files.FileTypes;
import ordnung.hub.files.Files;
import ordnung.hub.files.StoredFile;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Makes files of uploads: once for a key, and of no type that a browser or a system would run. */
@ApplicationScoped
class FileUploads {
    private final Files files;
    private final Db db;
    private final Idempotency idempotency;

    FileUploads(Files files, Db db, Idempotency idempotency) {
        this.files = files;
        this.db = db;
        this.idempotency = idempotency;
    }

    /** Fails with a 415 for a type that is not taken. @param key  of idempotency; null: none */
    Uni<StoredFile> take(Path upload, String fileName, Actor actor, @Nullable String key) {
        return files.keep(upload, fileName).chain(kept -> FileTypes.mayBeUploaded(kept.mimeType()) ? record(kept, actor, key)
                : files.drop(kept.id()).invoke(() -> {
                    throw Problem.of(415, "file-type", "Files of this type are not taken", "The content is " + kept.mimeType() + ".");
                }).replaceWith(kept));
    }

    private Uni<StoredFile> record(StoredFile kept, Actor actor, @Nullable String key) {
        String principal = Idempotency.principal(actor);
        String hash = idempotency.hash("POST /api/v1/files", kept.sha256() + " " + kept.fileName());
        return db.transaction(tx -> idempotency.claim(tx, principal, key, hash, kept.id())
                        .chain(earlier -> earlier.isPresent()
                                ? files.find(tx, earlier.get()).map(found -> found.orElseThrow(() -> Problem.notFound("file")))
                                : files.record(tx, kept, principal).replaceWith(kept)))
                .onFailure().call(() -> files.drop(kept.id()))
                .call(stored -> stored.id().equals(kept.id()) ? Uni.createFrom().voidItem() : files.drop(kept.id()));
    }
}
