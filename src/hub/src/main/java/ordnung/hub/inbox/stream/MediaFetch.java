package ordnung.hub.inbox.stream;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import ordnung.connector.Http;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.host.Media;
import ordnung.hub.files.Files;
import ordnung.hub.files.StoredFile;
import ordnung.hub.inbox.RetryPolicy;
import ordnung.hub.platform.DataDir;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;
import org.jboss.logging.Logger;

/**
 * Fetches customers' files after their messages, a few at a time. A provider that fails is asked again later; in the end the file is shown as
 * failed, with a button. Killed on the way: the attempt's lease runs out, and the file is fetched anew.
 */
@ApplicationScoped
public class MediaFetch {
    private static final int AT_ONCE = 8;
    private static final int TRIES = 8;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Logger LOG = Logger.getLogger(MediaFetch.class);

    private final Db db;
    private final Media media;
    private final Files files;
    private final Vertx vertx;
    private final Path incoming;
    private final Changes changes;
    private final Clock clock;

    MediaFetch(Db db, Media media, Files files, Vertx vertx, DataDir data, Changes changes, Clock clock) {
        this.db = db;
        this.media = media;
        this.files = files;
        this.vertx = vertx;
        this.incoming = data.folder("incoming");
        this.changes = changes;
        this.clock = clock;
    }

    private final AtomicInteger running = new AtomicInteger();

    private record Pending(UUID id, UUID message, UUID conversation, String account, @Nullable String apiBaseUrl, Attachment attachment,
                           int attempts) {
    }

    @Scheduled(every = "1s", delayed = "3s", identity = "media-fetch", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> fetchDue() {
        int free = AT_ONCE - running.get();
        return free <= 0 ? Uni.createFrom().voidItem() : take(free).invoke(due -> due.forEach(this::begin)).replaceWithVoid()
                .onFailure().invoke(fault -> LOG.warnf("media.not-taken cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull();
    }

    /** By itself: a file that takes minutes holds up one place, not the others' files. A place that falls free is filled at once. */
    private void begin(Pending one) {
        running.incrementAndGet();
        fetch(one).onTermination().invoke(running::decrementAndGet).chain(this::fetchDue).subscribe().with(
                done -> { }, fault -> LOG.errorf("media.lost-count cause=%s", fault.getClass().getSimpleName()));
    }

    private Uni<List<Pending>> take(int most) {
        return db.list(MediaFetch::pending, """
                update attachment a set attempts = a.attempts + 1, next_attempt_at = $2
                from message m, channel_account c
                where a.id in (select id from attachment where state = 'pending' and next_attempt_at <= $1
                               order by next_attempt_at limit $3 for update skip locked)
                  and m.id = a.message_id and c.id = a.account_id
                returning a.*, m.conversation_id, c.settings::json ->> 'apiBaseUrl' as base""",
                Time.utc(clock.instant()), Time.utc(clock.instant().plus(LEASE)), most);
    }

    private Uni<Void> fetch(Pending one) {
        Path target = incoming.resolve(one.id() + "-" + one.attempts());
        URI base = one.apiBaseUrl() == null ? null : URI.create(one.apiBaseUrl());
        return media.fetch(one.account(), base, one.attachment(), target)
                .chain(fetched -> files.keep(target, name(one)))
                .chain(file -> done(one, "stored", file, null))
                .onFailure().recoverWithUni(fault -> failed(one, fault))
                .onFailure().invoke(fault -> LOG.warnf("media.unrecorded attachment=%s cause=%s", one.id(), fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull()
                .eventually(() -> discard(target));
    }

    private Uni<Void> discard(Path target) {
        return vertx.fileSystem().delete(target.toString()).onFailure().recoverWithNull();
    }

    /** Not every channel names its files. */
    private static String name(Pending one) {
        return one.attachment().fileName() == null ? one.attachment().kind().word() : one.attachment().fileName();
    }

    private Uni<Void> failed(Pending one, Throwable fault) {
        String why = fault instanceof Http.Failure known ? known.getMessage() : "The file could not be stored";
        if (one.attempts() >= TRIES) {
            return done(one, "failed", null, why);
        }
        Duration later = RetryPolicy.delay(one.attempts(), Duration.ZERO, ThreadLocalRandom.current());
        return db.query("update attachment set next_attempt_at = $2, error = $3 where id = $1 and state = 'pending'", one.id(),
                Time.utc(clock.instant().plus(later)), why).replaceWithVoid();
    }

    private Uni<Void> done(Pending one, String state, @Nullable StoredFile file, @Nullable String error) {
        return db.transaction(tx -> (file == null ? Uni.createFrom().voidItem() : files.record(tx, file, "account:" + one.account()))
                .chain(() -> Db.query(tx, """
                        update attachment set state = $2, file_id = $3, mime_type = coalesce($4, mime_type), size = coalesce($5, size), error = $6,
                            next_attempt_at = null where id = $1""", one.id(), state, file == null ? null : file.id(),
                        file == null ? null : file.mimeType(), file == null ? null : file.size(), error))
                .chain(() -> changes.record(tx, List.of(new Change("message.updated", one.conversation(), one.message(), Map.of())))));
    }

    private static Pending pending(Row row) {
        return new Pending(row.getUUID("id"), row.getUUID("message_id"), row.getUUID("conversation_id"), row.getUUID("account_id").toString(),
                row.getString("base"), new Attachment(row.getString("reference"), MessageKind.of(row.getString("kind")),
                row.getString("mime_type"), row.getString("file_name"), row.getLong("size"), row.getString("url"), row.getString("sha256")),
                row.getInteger("attempts"));
    }
}
