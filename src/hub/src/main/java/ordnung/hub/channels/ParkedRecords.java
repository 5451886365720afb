package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Records that could not be stored as what they are: whole, with the cause, until a person sends them through again. */
@ApplicationScoped
public class ParkedRecords {

    /** What a person is shown: not the body and not the key, which hold customers' words and numbers. @param size  bytes */
    public record View(String id, @Nullable String accountId, String topic, int partition, long position, String cause, long size,
                       Instant parkedAt, @Nullable Instant replayedAt) {
        static View read(Row row) {
            return new View(row.getUUID("id").toString(), row.getString("account_id"), row.getString("topic"), row.getInteger("part"),
                    row.getLong("position"), row.getString("cause"), row.getLong("size"), row.getOffsetDateTime("parked_at").toInstant(),
                    Time.instant(row.getOffsetDateTime("replayed_at")));
        }
    }

    /** @param headers  a line each, {@code name=value} */
    public record Stored(UUID id, String topic, @Nullable String key, String headers, byte[] body) {
    }

    private static final String SHOWN = "id, account_id, topic, part, position, cause, octet_length(body)::bigint as size, parked_at, replayed_at";

    private final Db db;
    private final Clock clock;
    private final Replay replay;

    ParkedRecords(Db db, Clock clock, Replay replay) {
        this.db = db;
        this.clock = clock;
        this.replay = replay;
    }

    /** The newest first. */
    public Uni<Cursor.Page<View>> list(@Nullable Cursor after, int limit) {
        return db.list(View::read, "select " + SHOWN + """
                         from parked_record where $1::timestamptz is null or (parked_at, id) < ($1, $2::uuid)
                        order by parked_at desc, id desc limit $3""",
                        after == null ? null : Time.utc(after.at()), after == null ? null : after.id(), limit + 1)
                .map(found -> page(found, limit));
    }

    private static Cursor.Page<View> page(List<View> found, int limit) {
        if (found.size() <= limit) {
            return new Cursor.Page<>(found, null);
        }
        View last = found.get(limit - 1);
        return new Cursor.Page<>(found.subList(0, limit), new Cursor(last.parkedAt, last.id).text());
    }

    /**
     * Sends first and notes it after: a crash between the two sends twice, which costs nothing because what comes twice is stored once.
     *
     * @throws Problem 404, or 409 where it was sent through before, as a failure
     */
    public Uni<View> replay(UUID id) {
        return db.first(row -> row, "select id, topic, record_key, headers, body, replayed_at from parked_record where id = $1", id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("parked record")))
                .chain(row -> {
                    if (row.getOffsetDateTime("replayed_at") != null) {
                        throw Problem.conflict("This record was replayed before; if it failed again it is parked anew.");
                    }
                    return replay.replay(new Stored(row.getUUID("id"), row.getString("topic"), row.getString("record_key"),
                            row.getString("headers"), row.getBuffer("body").getBytes()));
                })
                .chain(() -> db.first(View::read, "update parked_record set replayed_at = coalesce(replayed_at, $2) where id = $1 returning " + SHOWN,
                        id, Time.utc(clock.instant())))
                .map(found -> found.orElseThrow(() -> Problem.notFound("parked record")));
    }
}
