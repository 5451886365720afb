package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import ordnung.hub.team.SharingRules;

/** The rules by which conversations are shared out. */
@ApplicationScoped
public class SharingRuleStore {
    private static final int MOST = 10_000;
    private static final String SELECT = """
            select r.former_first, r.by_load, r.version, a.account_id, a.staff_id
            from sharing_rules r left join sharing_account a on true limit\s""" + MOST;

    private record Named(UUID account, UUID staff) {
    }

    private final Db db;
    private final Changes changes;

    SharingRuleStore(Db db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    public Uni<SharingRules> read() {
        return db.list(row -> row, SELECT).map(SharingRuleStore::rules);
    }

    public Uni<SharingRules> read(SqlConnection tx) {
        return Db.list(tx, row -> row, SELECT).map(SharingRuleStore::rules);
    }

    /** @throws Problem 412 where they were changed since the version that {@code rules} carries, 400 for an account or a person unknown (as a failure) */
    public Uni<Void> replace(SharingRules rules) {
        List<Named> named = rules.accounts().entrySet().stream().flatMap(each -> each.getValue().stream().map(staff -> new Named(each.getKey(), staff))).toList();
        return db.transaction(tx -> Db.query(tx, "update sharing_rules set former_first = $1, by_load = $2, version = version + 1 where version = $3",
                        rules.formerFirst(), rules.byLoad(), rules.version())
                .invoke(done -> {
                    if (done.rowCount() == 0) {
                        throw Problem.stale();
                    }
                })
                .chain(() -> Db.query(tx, "delete from sharing_account"))
                .chain(() -> Db.query(tx, """
                        insert into sharing_account (account_id, staff_id)
                        select a.id, s.id from unnest($1::uuid[], $2::uuid[]) as n (account, staff)
                            join channel_account a on a.id = n.account join staff s on s.id = n.staff""",
                        Columns.uuids(named, Named::account), Columns.uuids(named, Named::staff)))
                .invoke(stored -> {
                    if (stored.rowCount() != named.size()) {
                        throw Problem.badField("accounts", "names an account or a person that is not there");
                    }
                })
                .chain(() -> changes.record(tx, List.of(new Change("sharing.updated", null, null, Map.of("version", rules.version() + 1))))));
    }

    private static SharingRules rules(List<Row> rows) {
        Map<UUID, Set<UUID>> accounts = rows.stream().filter(row -> row.getUUID("account_id") != null).collect(Collectors.groupingBy(
                row -> row.getUUID("account_id"), TreeMap::new, Collectors.mapping(row -> row.getUUID("staff_id"), Collectors.toCollection(TreeSet::new))));
        Row one = rows.get(0);
        return new SharingRules(one.getBoolean("former_first"), one.getBoolean("by_load"), accounts, one.getInteger("version"));
    }
}
