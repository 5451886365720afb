package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Answering;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.Receipts;
import ordnung.hub.inbox.store.Assigning;
import ordnung.hub.inbox.store.ConversationActions;
import ordnung.hub.inbox.stream.Relay;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Conversations: who waits, what was said, and the answer. */
@Path("/api/v1/conversations")
@Tag(name = "Conversations")
public class ConversationResource {
    private final Inbox inbox;
    private final Answering answering;
    private final ConversationActions actions;
    private final Assigning assigning;
    private final Receipts receipts;
    private final Relay relay;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    ConversationResource(Inbox inbox, Answering answering, ConversationActions actions, Assigning assigning, Receipts receipts,
                         Relay relay, Caller caller, Idempotency idempotency, Clock clock) {
        this.inbox = inbox;
        this.answering = answering;
        this.actions = actions;
        this.assigning = assigning;
        this.receipts = receipts;
        this.relay = relay;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "List conversations", description = """
            sort: waiting (the longest waiting first) or recent. assignee: an id, me or none. branch: of the account. order: true with, false without an order
            that is not closed. overdue: true. With q they come in the order of what was found; one may come again further down, for an older message.""")
    public Uni<Cursor.Page<Conversation>> list(@QueryParam("state") String state, @QueryParam("channel") String channel,
                                               @QueryParam("account") String account, @QueryParam("assignee") String assignee,
                                               @QueryParam("customer") String customer, @QueryParam("follower") String follower,
                                               @QueryParam("direction") String direction, @QueryParam("branch") String branch, @QueryParam("order") String order,
                                               @QueryParam("overdue") String overdue, @QueryParam("q") String q, @QueryParam("sort") String sort,
                                               @QueryParam("cursor") String cursor,
                                               @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Map<String, String> given = new HashMap<>();
        given.put("state", state);
        given.put("channel", channel);
        given.put("account", account);
        given.put("assignee", assignee);
        given.put("customer", customer);
        given.put("follower", follower);
        given.put("direction", direction);
        given.put("branch", branch);
        given.put("order", order);
        given.put("overdue", overdue);
        given.put("q", q);
        given.put("sort", sort);
        return inbox.conversations(ConversationQuery.filter(given, caller.staffId()), Cursor.parse(cursor), Cursor.limit(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.READ)
    public Uni<Conversation> one(@PathParam("id") String id) {
        return found(id(id));
    }

    @GET
    @Path("/{id}/messages")
    @RolesAllowed(Right.READ)
    @Operation(summary = "The messages of a conversation, oldest first")
    public Uni<Cursor.Page<Message>> messages(@PathParam("id") String id, @QueryParam("before") String before, @QueryParam("after") String after,
                                              @QueryParam("cursor") String cursor,
                                              @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Cursor onwards = Cursor.parse("after", after == null ? cursor : after);
        return found(id(id)).chain(there -> inbox.messages(there.id(), Cursor.parse("before", before), onwards, Cursor.limit(limit)));
    }

    @POST
    @Path("/{id}/messages")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Answer", description = "202: stored and on its way. 422 window-closed: only the templates named may be sent.")
    public Uni<Response> answer(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, AnswerForm form) {
        Answering.Answer answer = AnswerForm.check(form);
        return answering.answer(id(id), answer, key, idempotency.hash("POST /api/v1/conversations/" + id + "/messages", form), caller.actor())
                .invoke(relay::wake)
                .chain(inbox::message)
                .map(message -> Response.accepted(message.orElseThrow()).build());
    }

    @PUT
    @Path("/{id}/read")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "A person has seen it", description = "The customer's messenger is told; the conversation waits on.")
    public Uni<Void> read(@PathParam("id") String id) {
        return receipts.read(id(id));
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "No answer is needed")
    public Uni<Conversation> dismiss(@PathParam("id") String id, ReasonForm form) {
        if (form == null || form.reason() == null || form.reason().isBlank()) {
            throw Problem.badField("reason", "must say why no answer is needed");
        }
        return actions.dismiss(id(id), form.reason(), caller.actor()).chain(() -> found(id(id)));
    }

    @DELETE
    @Path("/{id}/dismissal")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Undo: it waits again")
    public Uni<Conversation> restore(@PathParam("id") String id) {
        return actions.restore(id(id), caller.actor()).chain(() -> found(id(id)));
    }

    @PUT
    @Path("/{id}/snooze")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Put off", description = "It comes back at `until`, or sooner: when the customer writes, or when the order `card` comes to "
            + "the stage `stage` (any, where none is named). With a card alone it comes back after a week at the latest.")
    public Uni<Conversation> snooze(@PathParam("id") String id, SnoozeForm form) {
        return actions.snooze(id(id), SnoozeForm.check(form, clock.instant()), caller.actor()).chain(() -> found(id(id)));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Close", description = "It opens again by itself when the customer writes. Where the customer waits, `reason` says why no "
            + "answer is needed.")
    public Uni<Conversation> close(@PathParam("id") String id, @Nullable ReasonForm form) {
        return actions.close(id(id), form == null ? null : form.reason(), caller.actor()).chain(() -> found(id(id)));
    }

    @PUT
    @Path("/{id}/assignee")
    @RolesAllowed(Right.WRITE)
    public Uni<Conversation> assign(@PathParam("id") String id, AssigneeForm form) {
        String who = form == null ? null : form.assignee();
        UUID staff = who == null || who.isBlank() ? null : who.equals("me") ? caller.staffId().orElseThrow(
                () -> Problem.badField("assignee", "an integration is nobody of the staff"))
                : Ids.parse(who).orElseThrow(() -> Problem.badField("assignee", "is nobody of the staff"));
        return assigning.assign(id(id), staff, caller.actor()).chain(() -> found(id(id)));
    }

    record ReasonForm(String reason) {
    }

    record AssigneeForm(String assignee) {
    }

    private Uni<Conversation> found(UUID id) {
        return inbox.conversation(id).map(found -> found.orElseThrow(() -> Problem.notFound("conversation")));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("conversation"));
    }
}
