package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ordnung.hub.inbox.StaffDraft;
import ordnung.hub.inbox.store.StaffDrafts;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the person who is signed in has written and not sent. */
@Path("/api/v1/conversations/{id}/draft")
@Tag(name = "Drafts")
@RolesAllowed(Right.WRITE)
public class DraftResource {
    private final StaffDrafts drafts;
    private final Caller caller;
    private final Clock clock;

    DraftResource(StaffDrafts drafts, Caller caller, Clock clock) {
        this.drafts = drafts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "My draft", description = "Empty, without a time, where there is none.")
    public Uni<StaffDraft> draft(@PathParam("id") String id) {
        return drafts.find(me(), id(id));
    }

    @PUT
    @Operation(summary = "Keep my draft", description = "Of two the one that was written later stays; the answer is the one that stands.")
    public Uni<StaffDraft> keep(@PathParam("id") String id, @Nullable DraftForm form) {
        UUID conversation = id(id);
        UUID me = me();
        Instant now = clock.instant();
        return drafts.keep(me, conversation, DraftForm.check(form), DraftForm.at(form, now)).chain(() -> drafts.find(me, conversation));
    }

    @DELETE
    public Uni<Void> drop(@PathParam("id") String id) {
        return drafts.keep(me(), id(id), StaffDraft.NONE, clock.instant());
    }

    private UUID me() {
        return caller.staffId().orElseThrow(() -> Problem.forbidden("An integration writes no drafts."));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("conversation"));
    }
}
