package ordnung.hub.platform;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets the pool keep long statements prepared too: those that take a whole batch are the longest and the most often run. */
@Singleton
public class DatabasePool implements PgPoolCreator {
    /** UTF-16 units; the client's own bound is 2048. */
    private static final int LONGEST_STATEMENT = 8192;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlFilter(sql -> sql.length() <= LONGEST_STATEMENT));
        return PgBuilder.pool().with(input.poolOptions()).connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList())).using(input.vertx()).build();
    }
}
