package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the person who is signed in likes to work, on whichever device. */
@Path("/api/v1/me/preferences")
@Tag(name = "Preferences")
@RolesAllowed(Right.READ)
class PreferenceResource {
    private static final List<String> SEND_WITH = List.of("enter", "ctrl-enter");

    private final Db db;
    private final Caller caller;

    PreferenceResource(Db db, Caller caller) {
        this.db = db;
        this.caller = caller;
    }

    /** @param sendWith  enter, or ctrl-enter: then Enter makes a new line */
    record Preferences(@Nullable String sendWith) {
    }

    @GET
    public Uni<Preferences> mine() {
        return db.first(row -> new Preferences(row.getString(0)), "select send_with from staff_preference where staff_id = $1", me())
                .map(found -> found.orElse(new Preferences("enter")));
    }

    @PUT
    @Operation(summary = "Say how I like to work")
    public Uni<Preferences> keep(@Nullable Preferences wanted) {
        new FieldCheck().oneOf("sendWith", wanted == null ? null : wanted.sendWith(), SEND_WITH).done();
        return db.query("insert into staff_preference (staff_id, send_with) values ($1, $2) on conflict (staff_id) do update set send_with = $2", me(),
                wanted.sendWith()).replaceWith(wanted);
    }

    private UUID me() {
        return caller.staffId().orElseThrow(() -> Problem.forbidden("An integration has no preferences."));
    }
}
