package ordnung.hub.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ordnung.connector.Polling;
import ordnung.host.Accounts;
import ordnung.host.PollCursors;
import org.jboss.logging.Logger;

/** Has a marketplace asked at once in which something has happened: who tries the demo should not wait for the minute that real ones are left in peace. */
@ApplicationScoped
class Bell {
    private static final Logger LOG = Logger.getLogger(Bell.class);

    private final Accounts accounts;
    private final PollCursors cursors;

    Bell(Accounts accounts, PollCursors cursors) {
        this.accounts = accounts;
        this.cursors = cursors;
    }

    /** Does not wait. @param account  the hub's channel account */
    void ring(String account) {
        accounts.byId(account).map(Accounts.Account::connector).filter(Polling.class::isInstance).map(Polling.class::cast).ifPresent(polling -> {
            List<PollCursors.Feed> feeds = polling.feeds().stream().map(feed -> new PollCursors.Feed(account, feed.key())).toList();
            cursors.wake(feeds).subscribe().with(done -> { }, fault -> LOG.warnf("demo.not-woken cause=%s", fault.getClass().getSimpleName()));
        });
    }
}
