package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.Somebody;
import ordnung.hub.alerts.Step;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/** Tells: each person once of each cause, whatever is decided twice. What goes out is written with it, and sent later. */
@ApplicationScoped
public class AlertStore {
    /** More at once than this is told in one word. */
    private static final int FEW = 3;

    /**
     * @param cause       what nobody is told of twice: the step of this very wait, or the notice
     * @param waitedFrom  null: it is about no wait
     */
    public record NewAlert(Somebody whom, UUID conversation, Step step, String cause, @Nullable Instant waitedFrom) {

        public static NewAlert of(Somebody whom, UUID conversation, Step step, int round, Instant since) {
            return new NewAlert(whom, conversation, step, step.word() + " " + since + " " + round, since);
        }

        Set<Means> means() {
            return whom.means(step);
        }
    }

    private record Made(UUID id, NewAlert alert) {
    }

    private final Ids ids;
    private final Deliveries deliveries;

    AlertStore(Ids ids, Deliveries deliveries) {
        this.ids = ids;
        this.deliveries = deliveries;
    }

    /** In a fixed number of statements. @return the change that tells those people's pages */
    public Uni<List<Change>> tell(SqlConnection tx, List<NewAlert> alerts, Instant now) {
        List<NewAlert> heard = alerts.stream().filter(one -> !one.means().isEmpty()).toList();
        if (heard.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, NewAlert> byId = new LinkedHashMap<>();
        heard.forEach(one -> byId.put(ids.next(), one));
        List<UUID> made = List.copyOf(byId.keySet());
        return Db.list(tx, row -> new Made(row.getUUID(0), byId.get(row.getUUID(0))), """
                insert into alert (id, staff_id, conversation_id, step, cause, waited_from, means, at)
                select u.id, u.staff, u.conversation, u.step, u.cause, u.since, string_to_array(u.means, ','), $8
                from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
                    as u (id, staff, conversation, step, cause, since, means)
                on conflict (staff_id, conversation_id, cause) do nothing returning id""",
                made.toArray(UUID[]::new), Columns.uuids(heard, one -> one.whom().id()), Columns.uuids(heard, NewAlert::conversation),
                Columns.texts(heard, one -> one.step().word()), Columns.texts(heard, NewAlert::cause), Columns.times(heard, one -> one.waitedFrom()),
                Columns.texts(heard, one -> one.means().stream().map(Means::word).collect(Collectors.joining(","))), Time.utc(now))
                .chain(told -> deliveries.add(tx, outgoing(told), now).replaceWith(changes(told)));
    }

    /** One for each alert where they are few; one for all of them where many come together, and always by mail. */
    private static List<Deliveries.NewDelivery> outgoing(List<Made> told) {
        Map<Map.Entry<UUID, Means>, List<UUID>> byPerson = new LinkedHashMap<>();
        told.forEach(one -> one.alert().means().stream().filter(means -> !means.onPages())
                .forEach(means -> byPerson.computeIfAbsent(Map.entry(one.alert().whom().id(), means), key -> new ArrayList<>()).add(one.id())));
        List<Deliveries.NewDelivery> all = new ArrayList<>();
        byPerson.forEach((to, alerts) -> {
            if (to.getValue() == Means.MAIL || alerts.size() > FEW) {
                all.add(new Deliveries.NewDelivery(to.getKey(), to.getValue(), alerts));
            } else {
                alerts.forEach(one -> all.add(new Deliveries.NewDelivery(to.getKey(), to.getValue(), List.of(one))));
            }
        });
        return all;
    }

    private static List<Change> changes(List<Made> told) {
        List<String> staff = told.stream().map(one -> one.alert().whom().id().toString()).distinct().toList();
        return staff.isEmpty() ? List.of() : List.of(new Change("alert.created", null, null, Map.of("staff", staff)));
    }
}
