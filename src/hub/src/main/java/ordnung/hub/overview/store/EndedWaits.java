package ordnung.hub.overview.store;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.overview.AnswerHour;
import ordnung.hub.overview.Person;
import ordnung.hub.platform.Time;

/** Reads waits as they were ended by answers, one by one, and whether each was ended in time. */
@ApplicationScoped
class EndedWaits {
    /** Of the hours that begin at {@code $1} and end at {@code $2}, arrays both. */
    static final String SELECT = """
            select e.id, e.at, e.waited_from, e.actor_kind, coalesce(e.actor_id, '') as actor_id, e.actor_name, c.channel, c.direction,
                   coalesce(e.at <= c.first_answered_at, false) as first
            from unnest($1::timestamptz[], $2::timestamptz[]) as h (begins, ends)
                 join conversation_event e on e.at >= h.begins and e.at < h.ends join conversation c on c.id = e.conversation_id
            where\s""" + Standing.ANSWER;

    private final ResponseClock response;

    EndedWaits(ResponseClock response) {
        this.response = response;
    }

    /** @param seconds  how long the customer had waited @param late  longer than was promised, in working time */
    record Ended(UUID event, Instant at, String channel, Person person, String name, int seconds, boolean late) {

        Instant hour() {
            return at.truncatedTo(ChronoUnit.HOURS);
        }

        AnswerHour alone() {
            return new AnswerHour(hour(), channel, person, name, new Integer[] {seconds}, late ? 1 : 0);
        }
    }

    Ended read(Row row) {
        Instant at = row.getOffsetDateTime("at").toInstant();
        Instant since = Time.instant(row.getOffsetDateTime("waited_from"));
        Instant due = response.promise(row.getString("channel"), row.getString("direction"), row.getBoolean("first"), since).due();
        return new Ended(row.getUUID("id"), at, row.getString("channel"), new Person(row.getString("actor_kind"), row.getString("actor_id")),
                row.getString("actor_name"), seconds(since, at),
                due != null && !at.isBefore(due));
    }

    /** The shop's own phone may tell of an answer that is older than the question: no time at all. */
    private static int seconds(Instant since, Instant at) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Duration.between(since, at).toSeconds()));
    }
}
