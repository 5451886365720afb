package ordnung.hub.team.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.team.Notice;
import ordnung.hub.team.store.NoticeStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person is to know of: mentions, notes in what they follow, hand-overs, what came back. */
@Path("/api/v1/staff/me/notices")
@Tag(name = "Team")
public class NoticeResource {
    private final NoticeStore notices;
    private final Me me;

    NoticeResource(NoticeStore notices, Me me) {
        this.notices = notices;
        this.me = me;
    }

    record SeenForm(@Nullable String conversation) {
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "My notices, the latest first")
    public Uni<Cursor.Page<Notice>> list(@QueryParam("cursor") @Nullable String cursor,
                                         @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        return notices.of(me.id(), Cursor.parse(cursor), Cursor.limit(limit));
    }

    @PUT
    @Path("/seen")
    @RolesAllowed(Right.READ)
    @Operation(summary = "I have seen them", description = "Those of one conversation; without one, all.")
    public Uni<Void> see(@Nullable SeenForm form) {
        UUID conversation = form == null || form.conversation() == null ? null
                : Ids.parse(form.conversation()).orElseThrow(() -> Problem.badField("conversation", "is not an id"));
        return notices.see(me.id(), conversation);
    }
}
