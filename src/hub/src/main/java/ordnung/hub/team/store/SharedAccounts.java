package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;

/** The accounts that conversations come by, for the page of the rules. */
@ApplicationScoped
public class SharedAccounts {
    private static final int MOST = 500;

    public record Account(UUID id, String name, String channel) {
    }

    private final Db db;

    SharedAccounts(Db db) {
        this.db = db;
    }

    public Uni<List<Account>> all() {
        return db.list(row -> new Account(row.getUUID("id"), row.getString("name"), row.getString("channel")),
                "select id, name, channel from channel_account where enabled order by name, id limit " + MOST);
    }
}
