package ordnung.hub.overview.store;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import ordnung.hub.overview.Found;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Time;

/** Rows of the lists behind figures, and their pages. */
final class FoundRows {

    private FoundRows() {
    }

    /** An event with {@code late}, {@code channel} and {@code customer} beside its own columns. */
    static Found read(Row row) {
        String kind = row.getString("kind").equals("closed") ? "dismissed" : row.getString("kind");
        return new Found(row.getUUID("id"), row.getUUID("conversation_id"), kind, row.getString("channel"), row.getString("customer"),
                row.getOffsetDateTime("at").toInstant(), Time.instant(row.getOffsetDateTime("waited_from")), row.getBoolean("late"),
                row.getString("actor_kind"), row.getString("actor_name"), row.getString("detail"));
    }

    /** @param found  one more than {@code limit} where the list goes on */
    static Cursor.Page<Found> page(List<Found> found, int limit) {
        List<Found> shown = found.subList(0, Math.min(limit, found.size()));
        Found last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new Cursor.Page<>(List.copyOf(shown), last == null || found.size() <= limit ? null : new Cursor(last.at(), last.id().toString()).text());
    }
}
