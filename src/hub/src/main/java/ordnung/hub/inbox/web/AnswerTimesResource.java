package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import ordnung.hub.inbox.AnswerTimes;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** How soon customers are answered. */
@Path("/api/v1/answer-times")
@Tag(name = "Settings")
public class AnswerTimesResource {
    private final ResponseClock response;

    AnswerTimesResource(ResponseClock response) {
        this.response = response;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "How soon customers are answered", description = "Minutes of working time, by channel and direction; the closest rule decides.")
    public Uni<Response> read() {
        return response.read().map(stored -> Etag.ok(stored.times(), stored.version()));
    }

    @PUT
    @RolesAllowed(Right.MANAGE)
    @Operation(summary = "Set how soon customers are answered")
    public Uni<Response> write(@RestHeader("If-Match") @Nullable String ifMatch, @Nullable AnswerTimes times) {
        if (times == null) {
            throw Problem.badField("body", "is required");
        }
        return response.write(times, Versions.wanted(ifMatch)).map(stored -> Etag.ok(stored.times(), stored.version()));
    }
}
