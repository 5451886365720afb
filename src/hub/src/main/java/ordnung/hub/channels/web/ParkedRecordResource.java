package ordnung.hub.channels.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import ordnung.hub.channels.ParkedRecords;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What could not be stored, why, and another try. */
@Path("/api/v1/parked-records")
@RolesAllowed(Right.MANAGE)
class ParkedRecordResource {
    private final ParkedRecords records;

    ParkedRecordResource(ParkedRecords records) {
        this.records = records;
    }

    @GET
    public Uni<Cursor.Page<ParkedRecords.View>> list(@RestQuery @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @RestQuery @Nullable String limit) {
        return records.list(Cursor.parse(cursor), Cursor.limit(limit));
    }

    @POST
    @Path("/{id}/replay")
    public Uni<Response> replay(@RestPath String id) {
        return records.replay(Ids.parse(id).orElseThrow(() -> Problem.notFound("parked record")))
                .map(view -> Response.accepted(view).build());
    }
}
