package ordnung.hub.search.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ordnung.hub.platform.Db;
import ordnung.hub.search.Places;
import ordnung.hub.search.Said;
import ordnung.hub.search.Words;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index of words behind the messages, a second late at most while people write and more in a flood, so that storing a message costs what it did.
 * It follows the changes, whose positions are in the order of commits: nothing that is committed late falls between, and an edit is a change like any
 * other. Messages from before the first run are caught up in the background, the newest first. The position moves in the transaction that writes the
 * words, and only from where it was read: a killed hub repeats, of two hubs one writes, and what is written twice is found once.
 */
@ApplicationScoped
public class Indexing {
    private static final Logger LOG = Logger.getLogger(Indexing.class);
    private static final int CHANGES = 16_000;
    private static final int BLOCKS_A_TURN = 4;
    private static final int TOLD_EVERY = 60;

    private final AtomicInteger failures = new AtomicInteger();
    private final Db db;
    private final Words words;
    private final Said said;

    Indexing(Db db, Words words, Said said) {
        this.db = db;
        this.words = words;
        this.said = said;
    }

    private record Progress(long position, @Nullable Long backfill) {
        static Progress read(Row row) {
            return new Progress(row.getLong("position"), row.getLong("backfill"));
        }
    }

    private record Source(long seq, @Nullable String text, @Nullable String payload) {
        static Source read(Row row) {
            return new Source(row.getLong("seq"), row.getString("text"), row.getString("payload"));
        }
    }

    /** One portion of what is new, then of what is old while nothing is. A second's pause bounds what a flood costs. */
    @Scheduled(every = "1s", delayed = "2s", identity = "search-index", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> follow() {
        return progress().chain(progress -> progress.backfill() == null ? begin().chain(this::progress) : Uni.createFrom().item(progress))
                .chain(progress -> fresh(progress).chain(full -> full ? Uni.createFrom().voidItem() : caughtUp(BLOCKS_A_TURN)))
                .invoke(() -> failures.set(0))
                .onFailure().invoke(this::failed).onFailure().recoverWithNull().replaceWithVoid();
    }

    /** The next turn takes it up where it was. What lasts is told, once a while: a database that is away for a moment is told of elsewhere. */
    private void failed(Throwable fault) {
        if (failures.incrementAndGet() % TOLD_EVERY == 0) {
            LOG.warnf("search.index.failed turns=%d cause=%s", failures.get(), fault.getClass().getSimpleName());
        }
    }

    private Uni<Progress> progress() {
        return db.first(Progress::read, "select position, backfill from search_progress").map(found -> found.orElseThrow());
    }

    /** Everything up to now is old, everything from now on a change: what is being written at this moment will be both. */
    private Uni<Void> begin() {
        return db.query("""
                update search_progress set position = coalesce((select max(id) from change), 0),
                    backfill = coalesce((select max(seq) from message), 0) + 1 where backfill is null""").replaceWithVoid();
    }

    /** @return  whether there may be more */
    private Uni<Boolean> fresh(Progress progress) {
        return db.first(row -> row, """
                select max(id) as upto, count(*) as n,
                       array_agg(distinct subject_id) filter (where type = 'message.created') as created,
                       array_agg(distinct subject_id) filter (where type = 'message.updated') as updated
                from (select id, type, subject_id from change where id > $1 order by id limit $2) part""", progress.position(), CHANGES)
                .chain(found -> {
                    Row part = found.orElseThrow();
                    if (part.getLong("n") == 0) {
                        return Uni.createFrom().item(false);
                    }
                    return sources(part).chain(this::postings).chain(postings -> db.transaction(tx -> Db.query(tx,
                                    "update search_progress set position = $2 where position = $1", progress.position(), part.getLong("upto"))
                            .chain(moved -> moved.rowCount() == 0 ? Uni.createFrom().voidItem() : write(tx, postings))))
                            .replaceWith(part.getLong("n") == CHANGES);
                });
    }

    /** Of what was updated only what may say something else now: most updates are reports of delivery. */
    private Uni<List<Source>> sources(Row part) {
        return db.list(Source::read, """
                select seq, text, payload from message where id = any ($1::uuid[])
                union select seq, text, payload from message where id = any ($2::uuid[]) and (edited_at is not null or kind <> 'text')""",
                ids(part, "created"), ids(part, "updated"));
    }

    private static UUID[] ids(Row part, String name) {
        UUID[] ids = part.getArrayOfUUIDs(name);
        return ids == null ? new UUID[0] : ids;
    }

    private Uni<Void> caughtUp(int blocks) {
        return blocks == 0 ? Uni.createFrom().voidItem() : progress().chain(progress -> progress.backfill() == null || progress.backfill() <= 1
                ? Uni.createFrom().voidItem() : old(progress.backfill()).chain(() -> caughtUp(blocks - 1)));
    }

    /** A block at a time, from above: each of its rows is written once. */
    private Uni<Void> old(long below) {
        long from = Places.seq(Places.block(below - 1), 0);
        return db.list(Source::read, "select seq, text, payload from message where seq >= $1 and seq < $2", from, below).chain(this::postings)
                .chain(postings -> db.transaction(tx -> Db.query(tx, "update search_progress set backfill = $2 where backfill = $1", below,
                                Math.max(from, 1))
                        .chain(moved -> moved.rowCount() == 0 ? Uni.createFrom().voidItem() : write(tx, postings))));
    }

    /** On a worker: finding the forms of ten thousand messages would hold up an event loop. */
    private Uni<Postings> postings(List<Source> sources) {
        return Uni.createFrom().item(() -> {
            Postings postings = new Postings();
            sources.forEach(source -> postings.add(source.seq(), words.keys(said.of(source.text(), source.payload()))));
            return postings;
        }).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Uni<Void> write(SqlConnection tx, Postings postings) {
        if (postings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Postings.Columns columns = postings.columns();
        return Db.query(tx, """
                insert into search_hit (word, block, hits) select * from unnest($1::text[], $2::int[], $3::bytea[])
                on conflict (word, block) do update set hits = search_hit.hits || excluded.hits""", columns.words(), columns.blocks(), columns.hits())
                .chain(() -> Db.query(tx, """
                        insert into search_word (word) select w from unnest($1::text[]) w
                        where not exists (select from search_word known where known.word = w) on conflict do nothing""", (Object) columns.letters()))
                .replaceWithVoid();
    }
}
