package ordnung.hub.inbox.stream;

import io.vertx.pgclient.PgException;

/** Tells a database that is away, or busy, from data that it will never take. */
final class Transience {

    private Transience() {
    }

    /** Data faults are SQLSTATE classes 22 and 23, and what is not of the database at all; everything else can pass. */
    static boolean isTransient(Throwable fault) {
        if (fault instanceof PgException pg) {
            String state = pg.getSqlState();
            return state == null || !(state.startsWith("22") || state.startsWith("23") || state.startsWith("42") || state.startsWith("54"));
        }
        return !(fault instanceof IllegalArgumentException || fault instanceof ClassCastException || fault instanceof NullPointerException
                || fault instanceof java.time.DateTimeException || fault instanceof IndexOutOfBoundsException);
    }

    /** For the log and for the parked record: never the value that was refused. */
    static String name(Throwable fault) {
        if (fault instanceof PgException pg) {
            return "database " + pg.getSqlState() + (pg.getConstraint() == null ? "" : " " + pg.getConstraint());
        }
        return fault instanceof IllegalArgumentException && fault.getMessage() != null ? fault.getMessage() : fault.getClass().getSimpleName();
    }
}
