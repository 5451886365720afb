package ordnung.hub.webchat.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.connector.webchat.WebChatConnector;
import ordnung.events.Direction;
import ordnung.hub.files.Files;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import org.jboss.logging.Logger;

/**
 * Files of visitors are here before the messages that name them: no provider is asked for them. A message gets the file that the same visitor
 * has uploaded, and no other; what no message came for in a week is thrown away.
 */
@ApplicationScoped
public class Uploads implements Arrivals {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 100;
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final Db db;
    private final Files files;
    private final Clock clock;

    Uploads(Db db, Files files, Clock clock) {
        this.db = db;
        this.files = files;
        this.clock = clock;
    }

    /** Whom a file belongs to until a message names it: goes into {@code file.created_by}. */
    public static String owner(VisitorThreads.Name visitor) {
        return "visitor:" + visitor.account() + ":" + visitor.thread();
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages) {
        UUID[] written = messages.stream().filter(one -> one.conversation().channel().equals(WebChatConnector.CHANNEL)
                && one.direction() == Direction.IN).map(Arrived::messageId).toArray(UUID[]::new);
        return (written.length == 0 ? Uni.createFrom().voidItem() : Db.query(tx, """
                update attachment a set state = 'stored', file_id = f.id, mime_type = f.mime_type, file_name = f.file_name, size = f.size,
                    kind = case when f.mime_type like 'image/%' then 'image' when f.mime_type like 'audio/%' then 'audio'
                                when f.mime_type like 'video/%' then 'video' else 'document' end, error = null, next_attempt_at = null
                from message m, conversation c, file f
                where m.id = any ($1::uuid[]) and a.message_id = m.id and c.id = m.conversation_id and a.state = 'pending'
                  and f.id = case when a.reference ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then a.reference::uuid end
                  and f.created_by = 'visitor:' || a.account_id || ':' || c.thread""", (Object) written).replaceWithVoid())
                .replaceWith(List.of());
    }

    @Scheduled(every = "1h", delayed = "6m", identity = "web-chat-uploads", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forget() {
        return forgotten().chain(some -> some.isEmpty() ? Uni.createFrom().voidItem()
                        : Multi.createFrom().iterable(some).onItem().transformToUniAndConcatenate(files::drop).collect().asList().chain(this::forget))
                .onFailure().invoke(fault -> LOG.warnf("web-chat.uploads-kept cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull();
    }

    /** Ids carry the time of their making, so that only the files and attachments of one week are looked at. */
    private Uni<List<UUID>> forgotten() {
        Instant end = clock.instant().minus(KEPT);
        return db.list(row -> row.getUUID(0), """
                delete from file where id in (
                    select f.id from file f where f.id >= $1 and f.id < $2 and f.created_by like 'visitor:%'
                      and not exists (select 1 from attachment a where a.id >= $1 and a.file_id = f.id) limit $3) returning id""",
                first(end.minus(KEPT)), first(end), BATCH);
    }

    /** The smallest id that could have been made at a moment (UUIDv7). */
    private static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}
