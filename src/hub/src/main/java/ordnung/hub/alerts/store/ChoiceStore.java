package ordnung.hub.alerts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.ChoicesDocument;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** How each person wants to be told. */
@ApplicationScoped
public class ChoiceStore {
    private final Db db;
    private final ObjectMapper json;
    private final Changes changes;

    ChoiceStore(Db db, ObjectMapper json, Changes changes) {
        this.db = db;
        this.json = json;
        this.changes = changes;
    }

    public Uni<Choices> of(UUID staff) {
        return db.first(row -> parse(row.getString(0)), "select choices from alert_choice where staff_id = $1", staff).map(found -> found.orElse(Choices.USUAL));
    }

    public Uni<Void> write(UUID staff, Choices choices) {
        return db.transaction(tx -> Db.query(tx, """
                insert into alert_choice (staff_id, choices) values ($1, $2) on conflict (staff_id) do update set choices = excluded.choices""",
                staff, text(choices)).chain(() -> changes.record(tx, List.of(told(staff)))));
    }

    /** Something of a person's own page of alerts is not as it was. */
    static Change told(UUID staff) {
        return new Change("alert.settings", null, staff, Map.of("staff", List.of(staff.toString())));
    }

    Choices parse(@Nullable String stored) {
        try {
            return stored == null ? Choices.USUAL : json.readValue(stored, ChoicesDocument.class).choices();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The stored choices cannot be read", unreadable);
        }
    }

    private String text(Choices choices) {
        try {
            return json.writeValueAsString(ChoicesDocument.of(choices));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
