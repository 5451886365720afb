package ordnung.hub.overview.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import ordnung.hub.overview.AnswerHour;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Person;
import ordnung.hub.overview.store.EndedWaits.Ended;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** Answers by the hour: ended hours as they were added up, the running one, and at times the one before it, as it is. */
@ApplicationScoped
public class AnswerHours {
    private final Db db;
    private final EndedWaits ended;

    AnswerHours(Db db, EndedWaits ended) {
        this.db = db;
        this.ended = ended;
    }

    private record Known(Instant until, List<AnswerHour> hours) {
        static Known of(List<Row> rows) {
            return new Known(rows.get(0).getOffsetDateTime("rolled_until").toInstant(),
                    rows.stream().filter(row -> row.getOffsetDateTime("hour") != null).map(AnswerHours::read).toList());
        }
    }

    /** In the order of the hours. */
    public Uni<List<AnswerHour>> of(Hours range) {
        return db.list(row -> row, """
                select p.rolled_until, h.hour, h.channel, h.actor_kind, h.actor_id, h.actor_name, h.waits, cardinality(h.late) as late
                from overview_progress p left join answer_hour h on h.hour >= $1 and h.hour < least($2, p.rolled_until) order by h.hour""",
                Time.utc(range.from()), Time.utc(range.to())).map(Known::of).chain(known -> fresh(known.until, range)
                        .map(fresh -> Stream.concat(known.hours.stream(), fresh.stream().map(Ended::alone)).toList()));
    }

    /** Ended in hours that are not added up yet. */
    Uni<List<Ended>> fresh(Hours range) {
        return db.first(row -> row.getOffsetDateTime(0).toInstant(), "select rolled_until from overview_progress")
                .chain(until -> fresh(until.orElse(Instant.EPOCH), range));
    }

    private Uni<List<Ended>> fresh(Instant until, Hours range) {
        Instant from = until.isAfter(range.from()) ? until : range.from();
        return !from.isBefore(range.to()) ? Uni.createFrom().item(List.of()) : db.list(ended::read, EndedWaits.SELECT + " order by e.at",
                new OffsetDateTime[] {Time.utc(from)}, new OffsetDateTime[] {Time.utc(range.to())});
    }

    private static AnswerHour read(Row row) {
        return new AnswerHour(row.getOffsetDateTime("hour").toInstant(), row.getString("channel"),
                new Person(row.getString("actor_kind"), row.getString("actor_id")), row.getString("actor_name"), row.getArrayOfIntegers("waits"),
                row.getInteger("late"));
    }
}
