package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.connector.Capabilities;
import ordnung.host.Accounts;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/**
 * Conversations in which somebody waits, or something was put off, and the channel will soon let no free answer through any more: WhatsApp's day, Ozon's
 * two. "Soon" is the last eighth of the window: three hours of a day.
 */
@ApplicationScoped
public class ClosingWindows {
    private static final int LAST_PART = 8;
    private static final int MOST = 1000;

    private final Db db;
    private final Accounts accounts;
    private final Clock clock;

    ClosingWindows(Db db, Accounts accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Closing(UUID id, Instant at) {
    }

    /** Times between which somebody was heard of whose window closes soon, where the account's threads have such a window. */
    private record Span(UUID account, OffsetDateTime from, OffsetDateTime to) {

        static Span of(Accounts.Account account, Capabilities.Window window, Instant now) {
            Instant from = now.minus(window.length());
            return new Span(UUID.fromString(account.id()), Time.utc(from), Time.utc(from.plus(window.length().dividedBy(LAST_PART))));
        }
    }

    /** Whoever's window closes first comes first; at most {@code limit}, and at most a thousand. */
    public Uni<List<UUID>> ids(int limit) {
        Instant now = clock.instant();
        List<Span> spans = accounts.all().stream().flatMap(one -> one.connector().windows().stream().map(window -> Span.of(one, window, now))).toList();
        if (spans.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return db.list(row -> row, """
                select distinct c.id, c.account_id, c.thread, c.last_inbound_at
                from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as span (account, since, until)
                join conversation c on c.account_id = span.account and c.last_inbound_at > span.since and c.last_inbound_at < span.until
                where c.state in ('waiting', 'snoozed') order by c.last_inbound_at limit $4""", spans.stream().map(Span::account).toArray(UUID[]::new),
                spans.stream().map(Span::from).toArray(OffsetDateTime[]::new), spans.stream().map(Span::to).toArray(OffsetDateTime[]::new), MOST)
                .map(rows -> rows.stream().flatMap(row -> closing(row, now).stream()).sorted(Comparator.comparing(Closing::at)).map(Closing::id)
                        .limit(limit).toList());
    }

    private Optional<Closing> closing(Row row, Instant now) {
        return accounts.byId(row.getUUID("account_id").toString()).map(one -> one.connector().capabilities(row.getString("thread")).window())
                .flatMap(window -> soon(window, Time.instant(row.getOffsetDateTime("last_inbound_at")), now))
                .map(at -> new Closing(row.getUUID("id"), at));
    }

    /** @return when it closes; empty where that is long, or over */
    static Optional<Instant> soon(Capabilities.Window window, Instant heard, Instant now) {
        Instant closes = heard.plus(window.length());
        return now.isBefore(closes) && now.isAfter(closes.minus(window.length().dividedBy(LAST_PART))) ? Optional.of(closes) : Optional.empty();
    }
}
