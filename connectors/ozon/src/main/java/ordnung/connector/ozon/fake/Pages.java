package ordnung.connector.ozon.fake;

import java.util.List;

/** A page of a list whose cursor is the number of what came before. */
record Pages<T>(List<T> items, boolean more, String next) {

    static <T> Pages<T> of(List<T> all, String cursor, int limit) {
        int from = cursor.matches("\\d{1,9}") ? Math.min(Integer.parseInt(cursor), all.size()) : 0;
        int to = Math.min(from + limit, all.size());
        return new Pages<>(all.subList(from, to), to < all.size(), String.valueOf(to));
    }
}
