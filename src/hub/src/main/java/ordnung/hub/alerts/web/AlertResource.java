package ordnung.hub.alerts.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.store.AlertList;
import ordnung.hub.alerts.store.Calls;
import ordnung.hub.alerts.store.Deliveries;
import ordnung.hub.alerts.store.Devices;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people were told of customers who wait, and trying by what they can be told. */
@Path("/api/v1/alerts")
@Tag(name = "Alerts")
public class AlertResource {
    private static final List<String> OUTGOING = List.of(Means.PUSH.word(), Means.MESSENGER.word(), Means.MAIL.word());

    private final AlertList alerts;
    private final Calls calls;
    private final Deliveries deliveries;
    private final Devices devices;
    private final Self self;

    AlertResource(AlertList alerts, Calls calls, Deliveries deliveries, Devices devices, Self self) {
        this.alerts = alerts;
        this.calls = calls;
        this.deliveries = deliveries;
        this.devices = devices;
        this.self = self;
    }

    /** @param device  one of my own, for push */
    record TestForm(@Nullable String means, @Nullable String device) {
    }

    record Test(UUID id, String means, String state, @Nullable String error) {
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "Who was told what, the latest first", description = "Mine; with whose=all, which needs the right to manage, everybody's.")
    public Uni<Cursor.Page<AlertList.Line>> list(@QueryParam("whose") @Nullable String whose, @QueryParam("cursor") @Nullable String cursor,
                                                 @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        new FieldCheck().oneOf("whose", whose == null ? "mine" : whose, List.of("mine", "all")).done();
        if ("all".equals(whose) && !self.manages()) {
            throw Problem.forbidden("Only whoever manages the shop sees everybody's alerts.");
        }
        return alerts.latest("all".equals(whose) ? null : self.id(), Cursor.parse(cursor), Cursor.limit(limit));
    }

    @GET
    @Path("/called")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Conversations that wait and in which somebody else was called", description = "At most two hundred, the latest call first.")
    public Uni<Cursor.Page<Calls.Called>> called() {
        return calls.waiting().map(all -> new Cursor.Page<>(all, null));
    }

    @POST
    @Path("/tests")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Try a means", description = "Goes out as an alert does; ask for the test again to see what came of it. Screen and sound are tried by the page itself.")
    public Uni<Response> test(@Nullable TestForm form) {
        String means = form == null ? null : form.means();
        new FieldCheck().oneOf("means", means, OUTGOING).done();
        UUID device = form.device() == null ? null : Ids.parse(form.device()).orElseThrow(() -> Problem.badField("device", "is no device of yours"));
        UUID staff = self.id();
        Uni<Void> known = device == null ? Uni.createFrom().voidItem() : devices.of(staff).invoke(mine -> {
            if (mine.stream().noneMatch(one -> one.id().equals(device))) {
                throw Problem.badField("device", "is no device of yours");
            }
        }).replaceWithVoid();
        return known.chain(() -> deliveries.tryOut(staff, Means.of(means), device)).chain(id -> one(staff, id)).map(made -> Response.status(202).entity(made).build());
    }

    @GET
    @Path("/tests/{id}")
    @RolesAllowed(Right.READ)
    @Operation(summary = "What came of a test")
    public Uni<Test> test(@PathParam("id") String id) {
        return one(self.id(), Ids.parse(id).orElseThrow(() -> Problem.notFound("test")));
    }

    private Uni<Test> one(UUID staff, UUID id) {
        return alerts.way(staff, id).map((Optional<AlertList.Way> found) -> found.map(way -> new Test(id, way.means(), way.state(), way.error()))
                .orElseThrow(() -> Problem.notFound("test")));
    }
}
