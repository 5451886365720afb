package ordnung.hub.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns: one array for each parameter of a statement that takes a whole set. Plain loops, because every message passes here. */
public final class Columns {

    private Columns() {
    }

    public static <T> UUID[] uuids(List<T> rows, Function<T, @Nullable UUID> part) {
        return fill(new UUID[rows.size()], rows, part);
    }

    /** In the form that the database takes. */
    public static <T> String[] texts(List<T> rows, Function<T, @Nullable String> part) {
        return fill(new String[rows.size()], rows, row -> Storable.text(part.apply(row)));
    }

    public static <T> OffsetDateTime[] times(List<T> rows, Function<T, @Nullable Instant> part) {
        return fill(new OffsetDateTime[rows.size()], rows, row -> Time.utc(part.apply(row)));
    }

    public static <T> Long[] longs(List<T> rows, Function<T, @Nullable Long> part) {
        return fill(new Long[rows.size()], rows, part);
    }

    public static <T> Integer[] integers(List<T> rows, Function<T, @Nullable Integer> part) {
        return fill(new Integer[rows.size()], rows, part);
    }

    private static <T, V> V[] fill(V[] column, List<T> rows, Function<T, ? extends V> part) {
        for (int i = 0; i < column.length; i++) {
            column[i] = part.apply(rows.get(i));
        }
        return column;
    }
}
