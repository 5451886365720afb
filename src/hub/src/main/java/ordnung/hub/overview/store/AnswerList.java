package ordnung.hub.overview.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import ordnung.hub.overview.AnswerFilter;
import ordnung.hub.overview.Found;
import ordnung.hub.overview.Person;
import ordnung.hub.overview.store.EndedWaits.Ended;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The conversations behind a figure of answers, the latest answer first. */
@ApplicationScoped
public class AnswerList {
    /** What was added up keeps which answers were late, so that the figure and this list never differ over a rule that was changed since. */
    private static final String LATE = """
            (e.id = any ($3) or exists (select 1 from answer_hour h where h.hour = date_trunc('hour', e.at, 'UTC') and h.channel = c.channel
                and h.actor_kind = e.actor_kind and h.actor_id = coalesce(e.actor_id, '') and e.id = any (h.late)))""";

    private final Db db;
    private final AnswerHours hours;
    private final ZoneId zone;

    AnswerList(Db db, AnswerHours hours, @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.db = db;
        this.hours = hours;
        this.zone = zone;
    }

    public Uni<Cursor.Page<Found>> of(AnswerFilter filter, @Nullable Cursor after, int limit) {
        return hours.fresh(filter.range()).map(fresh -> fresh.stream().filter(Ended::late).map(Ended::event).toArray(UUID[]::new))
                .chain(late -> read(filter, late, after, limit)).map(found -> FoundRows.page(found, limit));
    }

    private Uni<List<Found>> read(AnswerFilter filter, UUID[] late, @Nullable Cursor after, int limit) {
        Person person = filter.person();
        return db.list(FoundRows::read, "select e.*, " + LATE + " as late, c.channel, p.name as customer" + """
                 from conversation_event e join conversation c on c.id = e.conversation_id join customer p on p.id = c.customer_id
                where e.at >= $1 and e.at < $2 and ($4::text is null or e.actor_kind = $4 and coalesce(e.actor_id, '') = $5)
                  and ($6::text is null or c.channel = $6) and ($7::int is null or extract(hour from e.at at time zone $8) = $7)
                  and (not $9::boolean or\s""" + LATE + """
                ) and ($10::timestamptz is null or (e.at, e.id) < ($10, $11::uuid)) and\s""" + Standing.ANSWER + " order by e.at desc, e.id desc limit $12",
                Time.utc(filter.range().from()), Time.utc(filter.range().to()), late, person == null ? null : person.kind(),
                person == null ? null : person.id(), filter.channel(), filter.hour(), zone.getId(), filter.late(),
                after == null ? null : Time.utc(after.at()), after == null ? null : after.id(), limit + 1);
    }
}
