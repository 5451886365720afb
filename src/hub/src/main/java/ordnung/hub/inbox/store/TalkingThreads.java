package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.host.KnownThreads;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** The conversations of an account, for whoever must read them again. */
@ApplicationScoped
class TalkingThreads implements KnownThreads {
    private final Db db;

    TalkingThreads(Db db) {
        this.db = db;
    }

    @Override
    public Uni<List<String>> of(String accountId, Instant since, int most) {
        return db.list(row -> row.getString(0), "select thread from conversation where account_id = $1 and last_at > $2 order by last_at desc limit $3",
                UUID.fromString(accountId), Time.utc(since), most);
    }
}
