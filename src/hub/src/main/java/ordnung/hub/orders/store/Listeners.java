package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;

/** In which language a conversation's customer is spoken to. */
@ApplicationScoped
public class Listeners {
    private final Db db;

    Listeners(Db db) {
        this.db = db;
    }

    /** ru where nobody has said; fails with a 404 for no conversation. */
    public Uni<String> language(UUID conversation) {
        return db.first(row -> row.getString(0), """
                select coalesce(p.language, 'ru') from conversation c join customer p on p.id = c.customer_id where c.id = $1""", conversation)
                .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")));
    }
}
