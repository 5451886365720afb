package ordnung.hub.calendar.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import ordnung.hub.calendar.HoursDocument;
import ordnung.hub.calendar.ShopCalendar;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** When the shop works. Clocks of answers stand still outside of it. */
@Path("/api/v1/working-hours")
@Tag(name = "Settings")
public class WorkingHoursResource {
    private final ShopCalendar calendar;

    WorkingHoursResource(ShopCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "When the shop works", description = "By mon … sun, and on days that are unlike others.")
    public Uni<Response> read() {
        return calendar.read().map(stored -> Etag.ok(stored.document(), stored.version()));
    }

    @PUT
    @RolesAllowed(Right.MANAGE)
    @Operation(summary = "Set when the shop works")
    public Uni<Response> write(@RestHeader("If-Match") @Nullable String ifMatch, @Nullable HoursDocument document) {
        if (document == null) {
            throw Problem.badField("body", "is required");
        }
        return calendar.write(document, Versions.wanted(ifMatch)).map(stored -> Etag.ok(stored.document(), stored.version()));
    }
}
