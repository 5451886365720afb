package ordnung.hub.team;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import ordnung.events.Direction;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.inbox.Teamwork;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.live.Change;
import ordnung.hub.team.store.Assignments;
import ordnung.hub.team.store.Colleagues;
import ordnung.hub.team.store.Followers;
import ordnung.hub.team.store.SharingRuleStore;

/**
 * Gives a conversation that begins to wait to somebody, and tells its followers where it had been put aside. The conversations' rows are locked by
 * the batch already, so two hubs give one assignment; what comes twice begins nothing.
 */
@ApplicationScoped
public class SharedArrivals implements Arrivals {
    static final Actor SHARING = Actor.automation("sharing");

    private final SharingRuleStore rules;
    private final Colleagues colleagues;
    private final Assignments assignments;
    private final Followers followers;
    private final Teamwork team;

    SharedArrivals(SharingRuleStore rules, Colleagues colleagues, Assignments assignments, Followers followers, Teamwork team) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.assignments = assignments;
        this.followers = followers;
        this.team = team;
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages) {
        List<Arrived> heard = messages.stream().filter(one -> one.direction() == Direction.IN).toList();
        if (heard.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        // Sent together: where nobody shares and nobody follows, this is one wait for two short answers.
        return Uni.combine().all().unis(assignments.beginning(tx, heard), followers.reopened(tx, heard)).asTuple()
                .chain(found -> share(tx, found.getItem1()).chain(shared -> found.getItem2().isEmpty() ? Uni.createFrom().item(shared)
                        : team.reopened(tx, found.getItem2()).map(told -> Stream.concat(shared.stream(), told.stream()).toList())));
    }

    private Uni<List<Change>> share(SqlConnection tx, List<Sharing.Waiting> waiting) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return rules.read(tx).chain(known -> colleagues.atWork(tx)
                .chain(atWork -> assignments.write(tx, Sharing.share(known, atWork, waiting), SHARING)));
    }
}
