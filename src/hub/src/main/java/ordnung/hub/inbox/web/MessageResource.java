package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.Scheduling;
import ordnung.hub.inbox.store.MessageActions;
import ordnung.hub.inbox.stream.Relay;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Single messages, whichever conversation they are in. */
@Path("/api/v1/messages")
@Tag(name = "Messages")
public class MessageResource {
    private final Inbox inbox;
    private final MessageActions actions;
    private final Scheduling scheduling;
    private final Relay relay;
    private final Caller caller;

    MessageResource(Inbox inbox, MessageActions actions, Scheduling scheduling, Caller caller, Relay relay) {
        this.inbox = inbox;
        this.actions = actions;
        this.scheduling = scheduling;
        this.relay = relay;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "Find a message by the provider's own id")
    public Uni<Cursor.Page<Message>> find(@QueryParam("channel") String channel, @QueryParam("account") String account,
                                          @QueryParam("externalId") String externalId) {
        if (externalId == null || externalId.isBlank()) {
            throw Problem.badField("externalId", "must not be empty");
        }
        UUID accountId = account == null ? null : Ids.parse(account).orElseThrow(() -> Problem.badField("account", "is not an id"));
        return inbox.find(channel, accountId, externalId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.READ)
    public Uni<Message> one(@PathParam("id") String id) {
        return inbox.message(id(id)).map(found -> found.orElseThrow(() -> Problem.notFound("message")));
    }

    @POST
    @Path("/{id}/resends")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Send a parked message again, or one now that was to go later")
    public Uni<Response> resend(@PathParam("id") String id) {
        return scheduling.sendNow(id(id), caller.actor()).chain(sent -> sent ? Uni.createFrom().voidItem() : actions.resend(id(id), caller.actor())).invoke(relay::wake).chain(() -> inbox.message(id(id)))
                .map(message -> Response.accepted(message.orElseThrow()).build());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Change a message that goes later", description = "Its time or its words. One that was cancelled waits again. 409: it has gone.")
    public Uni<Message> change(@PathParam("id") String id, @Nullable ScheduleForm form) {
        return scheduling.change(id(id), ScheduleForm.check(form)).chain(() -> one(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Take back a message that goes later", description = "It stays with its words and may be sent after all. 409: it has gone.")
    public Uni<Message> cancel(@PathParam("id") String id) {
        return scheduling.cancel(id(id)).chain(() -> one(id));
    }

    @POST
    @Path("/attachments/{id}/fetches")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Fetch a customer's file again")
    public Uni<Void> fetch(@PathParam("id") String id) {
        return actions.fetchAgain(Ids.parse(id).orElseThrow(() -> Problem.notFound("failed attachment")));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("message"));
    }
}
