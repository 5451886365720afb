package ordnung.hub.overview.store;

import static ordnung.hub.platform.Columns.integers;
import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import ordnung.hub.overview.store.EndedWaits.Ended;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * Adds answers up by the hour. It goes through the events in the order of their making (their ids), and whichever hours they belong to it reckons
 * whole and anew: an answer from the shop's own phone that a provider tells of days later is counted, and one that turns out lost no longer is.
 * How far it has come is written with the hours in one transaction, on a row that one process at a time holds.
 */
@ApplicationScoped
public class AnswerRollup {
    /** No transaction takes longer, nor are two processes' clocks further apart: what is younger may still get an older neighbour. */
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final int AT_ONCE = 5000;

    private final Db db;
    private final Clock clock;
    private final EndedWaits ended;

    AnswerRollup(Db db, Clock clock, EndedWaits ended) {
        this.db = db;
        this.clock = clock;
        this.ended = ended;
    }

    private record Progress(UUID seen, Instant until) {
    }

    /** @param hour  to be reckoned anew; null: the event ends no wait */
    private record Event(UUID id, @Nullable Instant hour) {
    }

    @Scheduled(every = "1m", delayed = "10s", identity = "overview-rollup", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return upTo(clock.instant().minus(SETTLED));
    }

    /** All that happened before {@code edge}, in portions. */
    Uni<Void> upTo(Instant edge) {
        return db.transaction(tx -> portion(tx, EventIds.first(edge))).chain(more -> more ? upTo(edge) : Uni.createFrom().voidItem());
    }

    /** @return whether there is more */
    private Uni<Boolean> portion(SqlConnection tx, UUID edge) {
        return Db.first(tx, row -> new Progress(row.getUUID("seen"), row.getOffsetDateTime("rolled_until").toInstant()),
                        "select seen, rolled_until from overview_progress for update")
                .map(Optional::orElseThrow).chain(held -> happened(tx, held.seen, edge).chain(events -> {
                    boolean more = events.size() == AT_ONCE;
                    UUID seen = more ? events.get(AT_ONCE - 1).id : EventIds.later(edge, held.seen);
                    Instant until = EventIds.time(seen).truncatedTo(ChronoUnit.HOURS);
                    return hours(tx, events, held, until).chain(hours -> reckon(tx, hours))
                            .chain(() -> Db.query(tx, "update overview_progress set seen = $1, rolled_until = $2", seen, Time.utc(until)))
                            .replaceWith(more);
                }));
    }

    /** An answer that was lost changes the hour in which it was given. */
    private static Uni<List<Event>> happened(SqlConnection tx, UUID seen, UUID edge) {
        return Db.list(tx, row -> new Event(row.getUUID("id"), hour(Time.instant(row.getOffsetDateTime("changed")))), """
                select f.id, case f.kind when 'answered' then f.at when 'unsent' then (select a.at from conversation_event a
                           where a.conversation_id = f.conversation_id and a.kind = 'answered' and a.id < f.id order by a.at desc limit 1) end as changed
                from conversation_event f where f.id > $1 and f.id < $2 order by f.id limit $3""", seen, edge, AT_ONCE);
    }

    /** Those of the events that have ended, and those that have ended since the last time with what was seen of them then. */
    private static Uni<List<Instant>> hours(SqlConnection tx, List<Event> events, Progress was, Instant until) {
        return Db.list(tx, row -> row.getOffsetDateTime(0).toInstant(), """
                select distinct date_trunc('hour', at, 'UTC') from conversation_event where at >= $1 and at < $2 and kind = 'answered'
                    and id <= $3""", Time.utc(was.until), Time.utc(until), was.seen).map(since -> {
                    TreeSet<Instant> hours = new TreeSet<>(since);
                    events.stream().filter(one -> one.hour != null && one.hour.isBefore(until)).forEach(one -> hours.add(one.hour));
                    return new ArrayList<>(hours);
                });
    }

    private Uni<Void> reckon(SqlConnection tx, List<Instant> hours) {
        if (hours.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object begins = times(hours, hour -> hour);
        return Db.list(tx, ended::read, EndedWaits.SELECT, begins, times(hours, hour -> hour.plus(1, ChronoUnit.HOURS)))
                .chain(all -> Db.query(tx, "delete from answer_hour where hour = any ($1)", begins).chain(() -> write(tx, all)));
    }

    private static Uni<Void> write(SqlConnection tx, List<Ended> all) {
        return Db.query(tx, """
                insert into answer_hour (hour, channel, actor_kind, actor_id, actor_name, waits, late)
                select r.hour, r.channel, r.kind, r.id, max(r.name), array_agg(r.seconds order by r.seconds),
                       coalesce(array_agg(r.late) filter (where r.late is not null), '{}')
                from unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::uuid[])
                     as r (hour, channel, kind, id, name, seconds, late) group by r.hour, r.channel, r.kind, r.id""",
                times(all, Ended::hour), texts(all, Ended::channel), texts(all, one -> one.person().kind()), texts(all, one -> one.person().id()),
                texts(all, Ended::name), integers(all, Ended::seconds), uuids(all, one -> one.late() ? one.event() : null)).replaceWithVoid();
    }

    private static @Nullable Instant hour(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.HOURS);
    }
}
