package ordnung.hub.team.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.team.AtWork;
import ordnung.hub.team.Transfers;
import ordnung.hub.team.store.Colleagues;
import ordnung.hub.team.store.NoticeStore;
import ordnung.hub.team.store.Shifts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person's own day: at work or not, and what becomes of their conversations when they go. */
@Path("/api/v1/staff/me")
@Tag(name = "Team")
public class ShiftResource {
    private final AtWork atWork;
    private final Shifts shifts;
    private final Colleagues colleagues;
    private final NoticeStore notices;
    private final Transfers transfers;
    private final Caller caller;
    private final Me me;

    ShiftResource(AtWork atWork, Shifts shifts, Colleagues colleagues, NoticeStore notices, Transfers transfers, Caller caller, Me me) {
        this.atWork = atWork;
        this.shifts = shifts;
        this.colleagues = colleagues;
        this.notices = notices;
        this.transfers = transfers;
        this.caller = caller;
        this.me = me;
    }

    record PresenceForm(@Nullable Boolean atWork) {
    }

    record HandoverForm(@Nullable String to) {
    }

    /** @param waiting  conversations that are theirs and wait; {@code notices} unseen ones */
    public record Standing(UUID id, boolean atWork, long waiting, long notices) {
    }

    record HandedOver(int conversations) {
    }

    @GET
    @Path("/presence")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Whether I am at work")
    public Uni<Standing> presence() {
        return standing(me.id());
    }

    @PUT
    @Path("/presence")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Come to work or go", description = "Who is not seen by a browser for a while (ordnung.team.away-after) is not at work any more.")
    public Uni<Standing> set(@Nullable PresenceForm form) {
        if (form == null || form.atWork() == null) {
            throw Problem.badField("atWork", "must be true or false");
        }
        UUID staff = me.id();
        return atWork.set(staff, form.atWork()).chain(() -> standing(staff));
    }

    @POST
    @Path("/sightings")
    @RolesAllowed(Right.READ)
    @Operation(summary = "A browser of mine is open", description = "Said about once a minute by every page.")
    public Uni<Standing> seen() {
        UUID staff = me.id();
        return shifts.seen(staff).chain(() -> standing(staff));
    }

    @POST
    @Path("/handovers")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Hand over what waits for me", description = "To one person, else shared out among those at work; where nobody is, it is nobody's.")
    public Uni<HandedOver> handOver(@Nullable HandoverForm form) {
        UUID to = form == null || form.to() == null ? null : Ids.parse(form.to()).orElseThrow(() -> Problem.badField("to", "is nobody of the staff"));
        return transfers.handOver(me.id(), to, caller.actor()).map(HandedOver::new);
    }

    private Uni<Standing> standing(UUID staff) {
        return colleagues.one(staff).chain(found -> notices.unseen(staff).map(unseen -> found
                .map(one -> new Standing(staff, one.atWork(), one.waiting(), unseen)).orElseThrow(() -> Problem.notFound("person"))));
    }
}
