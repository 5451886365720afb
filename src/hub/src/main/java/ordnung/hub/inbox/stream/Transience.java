package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away, or busy, from data that it will never take. */
final class Transience {
    /** Of SQLSTATE: what is wrong with the data or with the statement, and does not pass. 23 may, when another hub was in the way. */
    private static final List<String> DATA = List.of("0A", "20", "21", "22", "42", "54");

    private Transience() {
    }

    /** The database is away, starting, full, or undid the transaction for another's sake: to be tried again for as long as it takes. */
    static boolean isOutage(Throwable fault) {
        if (fault instanceof PgException pg) {
            return pg.getSqlState() == null || !isOf(pg, DATA) && !pg.getSqlState().startsWith("23");
        } else if (fault instanceof CompositeException several) {
            return several.getCauses().stream().anyMatch(Transience::isOutage);
        }
        return fault instanceof VertxException || fault instanceof NoStackTraceThrowable || fault instanceof IOException
                || fault instanceof TimeoutException || fault instanceof TransactionRollbackException;
    }

    /** Certain: the same record can only end the same way. */
    static boolean isOurData(Throwable fault) {
        return fault instanceof PgException pg ? isOf(pg, DATA)
                : fault instanceof IllegalArgumentException || fault instanceof ClassCastException || fault instanceof NullPointerException
                        || fault instanceof DateTimeException || fault instanceof ArithmeticException || fault instanceof IndexOutOfBoundsException;
    }

    private static boolean isOf(PgException fault, List<String> classes) {
        return fault.getSqlState() != null && classes.stream().anyMatch(fault.getSqlState()::startsWith);
    }

    /** For the log and for the parked record: never the value that was refused. */
    static String name(Throwable fault) {
        if (fault instanceof PgException pg) {
            return "database " + pg.getSqlState() + (pg.getConstraint() == null ? "" : " " + pg.getConstraint());
        }
        return fault instanceof IllegalArgumentException && fault.getMessage() != null ? fault.getMessage() : fault.getClass().getSimpleName();
    }
}
