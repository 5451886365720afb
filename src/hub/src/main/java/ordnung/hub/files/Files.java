package ordnung.hub.files;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import ordnung.hub.platform.DataDir;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import org.jboss.logging.Logger;

/**
 * Keeps files: {@code <data dir>/files/ab/<id>}, where ab are the last two digits of the id, which are random. Bytes first, then the row, so that
 * a row always has its bytes; bytes without a row, which a crash leaves behind, hurt nobody. Streams; never holds a file in memory.
 */
@ApplicationScoped
public class Files {
    private static final Logger LOG = Logger.getLogger(Files.class);
    private static final int LONGEST_NAME = 200;

    private final DataDir data;
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    Files(DataDir data, Db db, Ids ids, Clock clock) {
        this.data = data;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    public Path path(UUID id) {
        String text = id.toString();
        return data.root().resolve("files").resolve(text.substring(text.length() - 2)).resolve(text);
    }

    public Uni<Optional<StoredFile>> find(UUID id) {
        return db.first(StoredFile::read, "select id, file_name, mime_type, size, sha256 from file where id = $1", id);
    }

    public Uni<Optional<StoredFile>> find(SqlConnection tx, UUID id) {
        return Db.first(tx, StoredFile::read, "select id, file_name, mime_type, size, sha256 from file where id = $1", id);
    }

    /**
     * Takes a file over from where it was fetched or uploaded to; the source may be deleted afterwards. Any type is kept: what is not safe is
     * never shown, only downloaded.
     *
     * @param fileName   as its sender named it
     * @param createdBy  who brought it, for the record: {@code staff:…}, {@code account:…}
     */
    public Uni<StoredFile> store(Path source, String fileName, String createdBy) {
        return keep(source, fileName).call(file -> db.transaction(tx -> record(tx, file, createdBy)));
    }

    /** The bytes alone, under a new id; {@link #record} makes it a file, in the caller's transaction, and {@link #drop} undoes it. */
    public Uni<StoredFile> keep(Path source, String fileName) {
        return onWorker(() -> {
            UUID id = ids.next();
            String name = cleanName(fileName);
            String type = FileTypes.detect(source, name);
            String sha256 = copy(source, path(id));
            return new StoredFile(id, name, type, java.nio.file.Files.size(path(id)), sha256);
        });
    }

    public Uni<Void> record(SqlConnection tx, StoredFile file, String createdBy) {
        return Db.query(tx, "insert into file (id, file_name, mime_type, size, sha256, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
                file.id(), file.fileName(), file.mimeType(), file.size(), file.sha256(), createdBy, Time.utc(clock.instant())).replaceWithVoid();
    }

    public Uni<Void> drop(UUID id) {
        return onWorker(() -> {
            java.nio.file.Files.deleteIfExists(path(id));
            return null;
        }).onFailure().invoke(fault -> LOG.warnf("file.left-behind file=%s", id)).onFailure().recoverWithNull().replaceWithVoid();
    }

    /** Whole or not at all under its name, and on the disk before it is in the database. */
    private static String copy(Path source, Path target) throws IOException, NoSuchAlgorithmException {
        java.nio.file.Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = java.nio.file.Files.newInputStream(source);
             OutputStream out = new DigestOutputStream(java.nio.file.Files.newOutputStream(part), digest)) {
            in.transferTo(out);
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        java.nio.file.Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The last part of what the sender called it, without what a header or a file system could take for something else. */
    static String cleanName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = String.valueOf(Storable.text(last)).replaceAll("[\\p{Cntrl}\"]", "").strip();
        if (clean.length() > LONGEST_NAME) {
            clean = clean.substring(clean.length() - LONGEST_NAME);
        }
        return clean.isEmpty() ? "file" : clean;
    }

    private static <T> Uni<T> onWorker(Callable<T> work) {
        Context caller = Vertx.currentContext();
        Executor home = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return Uni.createFrom().item(() -> call(work)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).emitOn(home);
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
