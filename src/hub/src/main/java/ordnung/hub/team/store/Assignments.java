package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.team.Colleague;
import ordnung.hub.team.Sharing;
import ordnung.hub.team.Sharing.Given;
import ordnung.hub.team.Sharing.Reason;
import ordnung.hub.team.Sharing.Waiting;
import ordnung.hub.team.SharingRules;
import ordnung.hub.team.store.NoticeStore.NewNotice;

/** Many conversations given to people at once, each on record with why. */
@ApplicationScoped
public class Assignments {
    private static final int MOST = 1000;
    private static final SharingRules BY_LOAD = new SharingRules(false, true, Map.of(), 0);

    private final Clock clock;
    private final Ids ids;
    private final Shifts shifts;
    private final NoticeStore notices;

    Assignments(Clock clock, Ids ids, Shifts shifts, NoticeStore notices) {
        this.clock = clock;
        this.ids = ids;
        this.shifts = shifts;
        this.notices = notices;
    }

    /**
     * Those that begin to wait with one of the messages and are nobody's, or somebody's who is not at work. None while all rules are off.
     * To be called once the messages have brought their conversations to where they stand.
     */
    public Uni<List<Waiting>> beginning(SqlConnection tx, List<Arrived> messages) {
        return Db.list(tx, row -> new Waiting(row.getUUID("id"), row.getUUID("account_id"), List.of(row.getArrayOfUUIDs("former"))), """
                select c.id, c.account_id, array(select v.staff_id from served_customer v where v.customer_id = c.customer_id order by v.at desc limit 5) as former
                from (select distinct * from unnest($1::uuid[], $2::timestamptz[]) as u (id, at)) a join conversation c on c.id = a.id and c.waiting_since = a.at
                where exists (select from sharing_rules r where r.former_first or r.by_load or exists (select from sharing_account))
                  and c.state = 'waiting' and not exists (select from staff_shift w join staff s on s.id = w.staff_id
                                                          where w.staff_id = c.assignee_id and w.at_work and w.seen_at > $3 and s.enabled)
                order by c.waiting_since, c.id""",
                Columns.uuids(messages, one -> one.conversation().id()), Columns.times(messages, Arrived::sentAt), Time.utc(shifts.seenSince()));
    }

    /** What waits for one person, locked. At most {@value #MOST} at once. */
    public Uni<List<Waiting>> waitingFor(SqlConnection tx, UUID staff) {
        return Db.list(tx, row -> new Waiting(row.getUUID("id"), row.getUUID("account_id"), List.of()), """
                select id, account_id from conversation where assignee_id = $1 and state = 'waiting' order by id limit\s""" + MOST + " for no key update", staff);
    }

    public Uni<List<Change>> write(SqlConnection tx, List<Given> given, Actor actor) {
        if (given.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, row -> new Change("conversation.updated", row.getUUID("id"), row.getUUID("id"),
                        Map.of("state", row.getString("state"), "version", row.getLong("version"))), """
                with given as (select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) as u (id, staff, reason, event)),
                recorded as (insert into conversation_event (id, conversation_id, at, kind, actor_kind, actor_id, actor_name, detail)
                             select g.event, g.id, $5, 'assigned', $6, $7, $8, concat_ws(' ', g.staff, g.reason) from given g),
                served as (insert into served_customer (customer_id, staff_id, at)
                           select distinct c.customer_id, g.staff, $5::timestamptz 
                           from given g join conversation c on c.id = g.id where g.staff is not null order by 1, 2
                           on conflict (customer_id, staff_id) do update set at = excluded.at)
                update conversation c set assignee_id = g.staff, version = c.version + 1 from given g where c.id = g.id
                returning c.id, c.state, c.version""",
                Columns.uuids(given, Given::conversation), Columns.uuids(given, Given::staff), Columns.texts(given, one -> one.reason().word()),
                Columns.uuids(given, one -> ids.next()), Time.utc(clock.instant()), actor.kind().word(), actor.id(), actor.name());
    }

    /** Gives all of them to others by load; to nobody where there are none. Whoever gets one is told. */
    public Uni<List<Change>> handOver(SqlConnection tx, List<Waiting> waiting, List<Colleague> others, Actor actor) {
        List<Given> given = others.isEmpty() ? waiting.stream().map(one -> new Given(one.conversation(), null, Reason.HANDOVER)).toList()
                : Sharing.share(BY_LOAD, others, waiting).stream().map(one -> new Given(one.conversation(), one.staff(), Reason.HANDOVER)).toList();
        List<NewNotice> told = given.stream().filter(one -> one.staff() != null)
                .map(one -> new NewNotice("transfer", one.staff(), one.conversation(), null, one.staff())).toList();
        return write(tx, given, actor).chain(changed -> notices.add(tx, told, actor).map(more -> {
            List<Change> all = new ArrayList<>(changed);
            all.addAll(more);
            return all;
        }));
    }
}
