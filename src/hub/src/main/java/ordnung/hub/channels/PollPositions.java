package ordnung.hub.channels;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.host.PollCursors;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** How far providers have been asked, in the database: whoever updates a row's lease first has it. */
@ApplicationScoped
class PollPositions implements PollCursors {
    private final Db db;
    private final Clock clock;

    PollPositions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Uni<List<Taken>> take(List<Feed> wanted, Duration lease) {
        return db.list(PollPositions::taken, """
                insert into poll_cursor as p (account_id, feed, due_at, lease_until)
                select r.account, r.feed, $3, $4 from unnest($1::uuid[], $2::text[]) as r (account, feed)
                    join channel_account a on a.id = r.account
                on conflict (account_id, feed) do update set lease_until = excluded.lease_until, woken = false
                where p.due_at <= $3 and (p.lease_until is null or p.lease_until < $3)
                returning p.account_id, p.feed, p.cursor, p.failures""",
                accounts(wanted), texts(wanted, Feed::key), Time.utc(clock.instant()), Time.utc(clock.instant().plus(lease)));
    }

    @Override
    public Uni<Void> hold(List<Feed> held, Duration lease) {
        return db.query("""
                update poll_cursor p set lease_until = $3 from unnest($1::uuid[], $2::text[]) as r (account, feed)
                where p.account_id = r.account and p.feed = r.feed and p.lease_until is not null""",
                accounts(held), texts(held, Feed::key), Time.utc(clock.instant().plus(lease))).replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(Feed feed, String cursor, Instant next) {
        return db.query("""
                update poll_cursor set cursor = $3, failures = 0, due_at = case when woken then least($4::timestamptz, $5) else $4 end,
                    woken = woken and $4 <= $5, lease_until = case when $4 > $5 then null else lease_until end
                where account_id = $1 and feed = $2""",
                UUID.fromString(feed.accountId()), feed.key(), cursor, Time.utc(next), Time.utc(clock.instant())).replaceWithVoid();
    }

    /** An ask under way may have looked already: {@code woken} has {@link #keep} ask once more. */
    @Override
    public Uni<Void> wake(List<Feed> feeds) {
        return db.query("""
                update poll_cursor p set due_at = least(p.due_at, $3), woken = p.lease_until is not null
                from unnest($1::uuid[], $2::text[]) as r (account, feed)
                where p.account_id = r.account and p.feed = r.feed and p.failures = 0""",
                accounts(feeds), texts(feeds, Feed::key), Time.utc(clock.instant())).replaceWithVoid();
    }

    @Override
    public Uni<Void> postpone(Feed feed, Instant next) {
        return db.query("""
                update poll_cursor set failures = failures + 1, due_at = $3, lease_until = null, woken = false where account_id = $1 and feed = $2""",
                UUID.fromString(feed.accountId()), feed.key(), Time.utc(next)).replaceWithVoid();
    }

    private static UUID[] accounts(List<Feed> feeds) {
        return uuids(feeds, feed -> UUID.fromString(feed.accountId()));
    }

    private static Taken taken(Row row) {
        return new Taken(new Feed(row.getUUID("account_id").toString(), row.getString("feed")), row.getString("cursor"), row.getInteger("failures"));
    }
}
