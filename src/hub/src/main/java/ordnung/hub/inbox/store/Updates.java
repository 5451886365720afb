package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.IdentityChanged;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.ReactionChanged;
import ordnung.host.EventCodec;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/**
 * What happens to messages after they were written: edits, deletions, reactions, delivery reports. What speaks of a message that is not here yet
 * is kept, and applied when the message comes.
 */
@ApplicationScoped
public class Updates {
    private static final Set<String> OURS = Set.of("staff", "automation");

    private final Revisions revisions;
    private final Reactions reactions;
    private final Deliveries deliveries;

    Updates(Revisions revisions, Reactions reactions, Deliveries deliveries) {
        this.revisions = revisions;
        this.reactions = reactions;
        this.deliveries = deliveries;
    }

    /**
     * A message spoken of, as it is now.
     *
     * @param externalId  under which of its ids it was found
     * @param ours        it was sent from here
     * @param joined      it was found by the id of a file that joined an album
     */
    record Target(UUID id, UUID conversationId, UUID accountId, @Nullable String externalId, @Nullable String text, @Nullable Instant editedAt,
                  @Nullable Instant deletedAt, boolean ours, boolean joined) {
    }

    /** An update that found its message. */
    record Applied<E>(E event, Target target) {
    }

    /** What came before the messages that have now arrived, in the order of its coming; it is taken off the shelf. */
    public Uni<List<Inbound>> early(SqlConnection tx, List<ThreadKey> names) {
        return early(tx, uuids(names, ThreadKey::account), texts(names, ThreadKey::id));
    }

    Uni<List<Inbound>> early(SqlConnection tx, UUID[] accounts, String[] externalIds) {
        if (accounts.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, row -> new Inbound(row.getUUID("account_id"),
                        (ChannelEvent) EventCodec.read(row.getString("type"), row.getString("body").getBytes(StandardCharsets.UTF_8)),
                        Time.instant(row.getOffsetDateTime("at"))), """
                with taken as (
                    delete from early_update e using unnest($1::uuid[], $2::text[]) as r (account, external_id)
                    where e.account_id = r.account and e.external_id = r.external_id
                    returning e.account_id, e.type, e.body, e.at)
                select * from taken order by at""", accounts, externalIds);
    }

    public Uni<List<Change>> apply(SqlConnection tx, List<Inbound> updates) {
        List<Inbound> all = updates.stream().filter(one -> !(one.event() instanceof IdentityChanged)).toList();
        if (all.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return targets(tx, all).chain(targets -> {
            List<Applied<ChannelEvent>> found = new ArrayList<>();
            List<Inbound> missing = new ArrayList<>();
            for (Inbound one : all) {
                Target target = target(targets, one);
                if (target == null) {
                    missing.add(one);
                } else {
                    found.add(new Applied<>(one.event(), target));
                }
            }
            return keep(tx, missing)
                    .chain(() -> revisions.apply(tx, found))
                    .chain(() -> reactions.apply(tx, of(found, ReactionChanged.class)))
                    .chain(() -> deliveries.apply(tx, of(found, DeliveryReported.class)))
                    .map(covered -> Stream.concat(found.stream().map(Applied::target).distinct().map(Updates::updated), covered.stream()).toList());
        });
    }

    static Change updated(Target target) {
        return new Change("message.updated", target.conversationId(), target.id(), Map.of("accountId", target.accountId().toString()));
    }

    @SuppressWarnings("unchecked")
    static <E extends ChannelEvent> List<Applied<E>> of(List<Applied<ChannelEvent>> all, Class<E> type) {
        return all.stream().filter(one -> type.isInstance(one.event())).map(one -> (Applied<E>) (Applied<?>) one).toList();
    }

    private Uni<Map<Object, Target>> targets(SqlConnection tx, List<Inbound> updates) {
        return Db.list(tx, row -> new Target(row.getUUID("id"), row.getUUID("conversation_id"), row.getUUID("account_id"),
                        row.getString("called"), row.getString("text"), Time.instant(row.getOffsetDateTime("edited_at")),
                        Time.instant(row.getOffsetDateTime("deleted_at")), OURS.contains(row.getString("author_kind")),
                        row.getBoolean("joined")), """
                select m.*, m.external_id as called, false as joined from message m join unnest($1::uuid[], $2::text[]) as k (account, external_id)
                    on m.account_id = k.account and m.external_id = k.external_id
                union all
                select m.*, x.external_id, exists (select from attachment a where a.message_id = m.id and a.part = x.external_id) from unnest($1::uuid[], $2::text[]) as k (account, external_id)
                    join message_alias x on x.account_id = k.account and x.external_id = k.external_id join message m on m.id = x.message_id
                union all
                select m.*, m.external_id, false from message m join unnest($1::uuid[], $3::uuid[]) as k (account, id) on m.id = k.id and m.account_id = k.account""",
                uuids(updates, Inbound::account), texts(updates, one -> externalId(one.event())), uuids(updates, one -> trackingId(one.event())))
                .map(rows -> {
                    Map<Object, Target> found = new HashMap<>();
                    rows.forEach(row -> {
                        found.put(row.id(), row);
                        if (row.externalId() != null) {
                            found.put(new ThreadKey(row.accountId(), row.externalId()), row);
                        }
                    });
                    return found;
                });
    }

    private static @Nullable Target target(Map<Object, Target> targets, Inbound update) {
        UUID tracking = trackingId(update.event());
        Target tracked = tracking == null ? null : targets.get(tracking);
        return tracked != null && tracked.accountId().equals(update.account()) ? tracked
                : targets.get(new ThreadKey(update.account(), externalId(update.event())));
    }

    private Uni<Void> keep(SqlConnection tx, List<Inbound> missing) {
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into early_update (account_id, external_id, update_id, type, body, at)
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
                on conflict (account_id, external_id, update_id) do nothing""",
                uuids(missing, Inbound::account), texts(missing, one -> externalId(one.event())), texts(missing, one -> updateId(one.event())),
                texts(missing, one -> EventCodec.type(one.event())),
                texts(missing, one -> new String(EventCodec.write(one.event()), StandardCharsets.UTF_8)),
                times(missing, one -> one.receivedAt())).replaceWithVoid();
    }

    private static String externalId(ChannelEvent event) {
        if (event instanceof MessageEdited edited) {
            return edited.target();
        } else if (event instanceof MessageDeleted deleted) {
            return deleted.target();
        } else if (event instanceof ReactionChanged reaction) {
            return reaction.target();
        }
        return ((DeliveryReported) event).externalId();
    }

    private static @Nullable UUID trackingId(ChannelEvent event) {
        return event instanceof DeliveryReported report && report.trackingId() != null ? Ids.parse(report.trackingId()).orElse(null) : null;
    }

    /** The same for the same update, however often it comes. */
    private static String updateId(ChannelEvent event) {
        if (event instanceof MessageEdited edited) {
            return "edit:" + edited.editId();
        } else if (event instanceof MessageDeleted) {
            return "delete";
        } else if (event instanceof ReactionChanged reaction) {
            return "reaction:" + reaction.by() + ":" + reaction.at() + ":" + Objects.hashCode(reaction.emoji());
        }
        return "delivery:" + ((DeliveryReported) event).state();
    }
}
