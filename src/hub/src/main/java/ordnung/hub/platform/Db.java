package ordnung.hub.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sets of rows, in SQL, for what flows. What people edit one by one goes through Hibernate Reactive instead.
 * Every method is non-blocking; statements are prepared once a connection and pipelined.
 */
@ApplicationScoped
public class Db {
    private final Pool pool;

    Db(Pool pool) {
        this.pool = pool;
    }

    /** All or nothing: a failure of {@code work} rolls back. Do not wait for anything but the database in it. */
    public <T> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    public Uni<RowSet<Row>> query(String sql, Object... values) {
        return pool.preparedQuery(sql).execute(tuple(values));
    }

    public <T> Uni<List<T>> list(Function<Row, T> read, String sql, Object... values) {
        return query(sql, values).map(rows -> read(rows, read));
    }

    public <T> Uni<Optional<T>> first(Function<Row, T> read, String sql, Object... values) {
        return list(read, sql, values).map(found -> found.stream().findFirst());
    }

    public static Uni<RowSet<Row>> query(SqlConnection tx, String sql, Object... values) {
        return tx.preparedQuery(sql).execute(tuple(values));
    }

    public static <T> Uni<List<T>> list(SqlConnection tx, Function<Row, T> read, String sql, Object... values) {
        return query(tx, sql, values).map(rows -> read(rows, read));
    }

    public static <T> Uni<Optional<T>> first(SqlConnection tx, Function<Row, T> read, String sql, Object... values) {
        return list(tx, read, sql, values).map(found -> found.stream().findFirst());
    }

    private static Tuple tuple(Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(value);
        }
        return tuple;
    }

    private static <T> List<T> read(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(read.apply(row));
        }
        return all;
    }
}
