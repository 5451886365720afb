package ordnung.hub.inbox.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** How the database reads a page of a customer's messages, as it tells itself after it has done so. */
public final class LinePlans {

    private LinePlans() {
    }

    public static String newest(Db db, UUID customer, int limit) {
        return before(db, customer, CustomerLine.END, limit);
    }

    public static String before(Db db, UUID customer, Instant at, int limit) {
        return db.first(row -> row.getValue(0).toString(), "explain (analyze, format json) " + CustomerLine.BACK, customer, Time.utc(at), Long.MAX_VALUE, limit + 1)
                .await().atMost(Duration.ofSeconds(30)).orElseThrow();
    }
}
