package ordnung.hub.overview.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.inbox.ResponseClock.Promise;
import ordnung.hub.inbox.store.Late;
import ordnung.hub.overview.WaitingFilter;
import ordnung.hub.overview.WaitingNow;
import ordnung.hub.overview.WaitingNow.Line;
import ordnung.hub.overview.WaitingNow.Waiter;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Who waits now, counted and listed by the same rules. */
@ApplicationScoped
public class WaitingReader {
    private static final String WAITS = "c.state = 'waiting' and c.waiting_since is not null";
    /** Channels and colleagues of a shop are few; what is beyond is counted in the sum all the same. */
    private static final int MOST_LINES = 500;

    private final Db db;
    private final Clock clock;
    private final ResponseClock response;

    WaitingReader(Db db, Clock clock, ResponseClock response) {
        this.db = db;
        this.clock = clock;
        this.response = response;
    }

    /** @param of  all, channel or person */
    private record Counted(String of, Line line) {
    }

    public Uni<WaitingNow> now() {
        Instant now = clock.instant();
        Uni<List<Counted>> counts = db.list(WaitingReader::counted, "with w as (select c.channel, c.assignee_id, c.waiting_since, " + Late.condition(1)
                + " as late from conversation c where " + WAITS + """
                ), counted as (select channel, assignee_id, grouping(channel, assignee_id) as what, count(*) as n, count(*) filter (where late) as late,
                        min(waiting_since) as since from w group by grouping sets ((), (channel), (assignee_id)))
                select k.*, s.name from counted k left join staff s on s.id = k.assignee_id where k.n > 0 order by k.what desc, k.since limit\s""" + MOST_LINES,
                Late.values(response.late(now)));
        return Uni.combine().all().unis(counts, list(WaitingFilter.ALL, null, 1)).asTuple()
                .map(both -> now(now, both.getItem1(), both.getItem2().items()));
    }

    private static WaitingNow now(Instant at, List<Counted> counts, List<Waiter> first) {
        Line all = lines(counts, "all").stream().findFirst().orElse(new Line("", "", 0, 0, at));
        return new WaitingNow(at, all.waiting(), all.overdue(), first.isEmpty() ? null : first.get(0), lines(counts, "channel"), lines(counts, "person"));
    }

    private static List<Line> lines(List<Counted> counts, String of) {
        return counts.stream().filter(one -> one.of.equals(of)).map(Counted::line).sorted(Comparator.comparing(Line::since)).toList();
    }

    private static Counted counted(Row row) {
        int what = row.getInteger("what");
        UUID person = row.getUUID("assignee_id");
        String of = what == 3 ? "all" : what == 1 ? "channel" : "person";
        String key = what == 1 ? row.getString("channel") : what == 3 ? "" : person == null ? WaitingNow.NOBODY : person.toString();
        return new Counted(of, new Line(key, row.getString("name") == null ? "" : row.getString("name"), row.getLong("n"), row.getLong("late"),
                row.getOffsetDateTime("since").toInstant()));
    }

    /** The longest waiting first. */
    public Uni<Cursor.Page<Waiter>> list(WaitingFilter filter, @Nullable Cursor after, int limit) {
        Instant now = clock.instant();
        List<Object> values = new ArrayList<>(Arrays.asList(Late.values(response.late(now))));
        values.addAll(Arrays.asList(filter.channel(), filter.assignee(), filter.nobodys(), filter.late(), after == null ? null : Time.utc(after.at()),
                after == null ? null : after.id(), limit + 1));
        return db.list(row -> waiter(row, now), """
                select c.id, c.channel, c.direction, c.waiting_since, c.first_answered_at is null as first, p.name as customer, s.name as assignee
                from conversation c join customer p on p.id = c.customer_id left join staff s on s.id = c.assignee_id
                where ($5::text is null or c.channel = $5) and ($6::uuid is null or c.assignee_id = $6) and (not $7::boolean or c.assignee_id is null)
                  and ($9::timestamptz is null or (c.waiting_since, c.id) > ($9, $10::uuid)) and (not $8::boolean or\s""" + Late.condition(1)
                + ") and " + WAITS + " order by c.waiting_since, c.id limit $11", values.toArray()).map(found -> page(found, limit));
    }

    private static Cursor.Page<Waiter> page(List<Waiter> found, int limit) {
        List<Waiter> shown = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        Waiter last = found.size() > limit ? shown.get(limit - 1) : null;
        return new Cursor.Page<>(shown, last == null ? null : new Cursor(last.waitingSince(), last.conversationId().toString()).text());
    }

    private Waiter waiter(Row row, Instant now) {
        Instant since = row.getOffsetDateTime("waiting_since").toInstant();
        Promise promise = response.promise(row.getString("channel"), row.getString("direction"), row.getBoolean("first"), since);
        Instant due = promise.due();
        return new Waiter(row.getUUID("id"), row.getString("channel"), row.getString("customer"), since, promise.soon(), due,
                due != null && !now.isBefore(due), row.getString("assignee"));
    }
}
