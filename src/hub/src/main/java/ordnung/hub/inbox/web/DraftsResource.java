package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import ordnung.hub.inbox.StaffDraft;
import ordnung.hub.inbox.store.StaffDrafts;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything that the person who is signed in has written and not sent. */
@Path("/api/v1/drafts")
@Tag(name = "Drafts")
public class DraftsResource {
    private final StaffDrafts drafts;
    private final Caller caller;

    DraftsResource(StaffDrafts drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "My drafts, the latest first", description = "Each with the beginning of its text.")
    public Uni<Cursor.Page<StaffDraft.Glimpse>> mine(@QueryParam("cursor") @Nullable String cursor,
                                                     @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        return drafts.of(caller.staffId().orElseThrow(() -> Problem.forbidden("An integration writes no drafts.")), Cursor.parse(cursor),
                Cursor.limit(limit));
    }
}
