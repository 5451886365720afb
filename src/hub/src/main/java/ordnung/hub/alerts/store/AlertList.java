package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Conversation.CustomerRef;
import ordnung.hub.inbox.Conversation.StaffRef;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Who was told what, when, by what means, and whether it went. */
@ApplicationScoped
public class AlertList {

    /**
     * @param means  screen, sound, push, messenger, mail
     * @param state  sent, waiting, failed or needless; of pages always sent: they are told by the live stream
     * @param error  a word, where it did not go
     */
    public record Way(String means, String state, @Nullable String error) {
    }

    /** @param waitedFrom  since when the customer waited; null: it was about no wait */
    public record Line(UUID id, String step, UUID conversationId, CustomerRef customer, StaffRef staff, @Nullable Instant waitedFrom, Instant at, List<Way> ways) {
    }

    private final Db db;

    AlertList(Db db) {
        this.db = db;
    }

    /** @param staff  null: everybody's */
    public Uni<Cursor.Page<Line>> latest(@Nullable UUID staff, @Nullable Cursor after, int limit) {
        return db.list(AlertList::read, """
                select a.*, s.name as staff, c.customer_id, p.name as customer,
                       array(select d.means || ' ' || d.state || ' ' || coalesce(d.error, '') from alert_delivery d
                             where d.staff_id = a.staff_id and d.made_at between a.at - interval '10 minutes' and a.at and a.id = any (d.alert_ids)
                             order by d.means, d.id limit 25) as ways
                from alert a join staff s on s.id = a.staff_id join conversation c on c.id = a.conversation_id join customer p on p.id = c.customer_id
                where ($1::uuid is null or a.staff_id = $1) and ($2::timestamptz is null or (a.at, a.id) < ($2, $3::uuid)) order by a.at desc, a.id desc limit $4""",
                staff, after == null ? null : Time.utc(after.at()), after == null ? null : after.id(), limit + 1).map(found -> {
                    List<Line> shown = found.subList(0, Math.min(limit, found.size()));
                    Line last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
                    return new Cursor.Page<>(shown, last == null || found.size() <= limit ? null : new Cursor(last.at(), last.id().toString()).text());
                });
    }

    /** Of one delivery of a person's own. */
    public Uni<Optional<Way>> way(UUID staff, UUID delivery) {
        return db.first(row -> new Way(row.getString("means"), row.getString("state"), row.getString("error")),
                "select means, state, error from alert_delivery where id = $1 and staff_id = $2", delivery, staff);
    }

    private static Line read(Row row) {
        Stream<Way> pages = Arrays.stream(row.getArrayOfStrings("means")).filter(each -> each.equals("screen") || each.equals("sound"))
                .map(each -> new Way(each, "sent", null));
        return new Line(row.getUUID("id"), row.getString("step"), row.getUUID("conversation_id"),
                new CustomerRef(row.getUUID("customer_id"), row.getString("customer")), new StaffRef(row.getUUID("staff_id"), row.getString("staff")),
                Time.instant(row.getOffsetDateTime("waited_from")), Time.instant(row.getOffsetDateTime("at")), Stream.concat(pages, Arrays.stream(row.getArrayOfStrings("ways")).map(AlertList::way)).toList());
    }

    private static Way way(String text) {
        String[] parts = text.split(" ", 3);
        return new Way(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]);
    }
}
