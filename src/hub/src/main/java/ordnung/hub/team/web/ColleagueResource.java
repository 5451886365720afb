package ordnung.hub.team.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.security.Right;
import ordnung.hub.team.Colleague;
import ordnung.hub.team.store.Colleagues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works here, for everybody who does. */
@Path("/api/v1/colleagues")
@Tag(name = "Team")
public class ColleagueResource {
    private final Colleagues colleagues;

    ColleagueResource(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "Colleagues", description = "Those at work first, of them those with the fewest waiting conversations.")
    public Uni<Cursor.Page<Colleague>> list() {
        return colleagues.all().map(all -> new Cursor.Page<>(all, null));
    }
}
