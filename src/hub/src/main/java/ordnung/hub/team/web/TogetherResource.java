package ordnung.hub.team.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Idempotency;
import ordnung.hub.team.Presence;
import ordnung.hub.team.Transfers;
import ordnung.hub.team.store.Followers;
import ordnung.hub.team.store.MentionStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Colleagues in one conversation: who looks on and types, who follows, who gives it to whom. */
@Path("/api/v1/conversations/{id}")
@Tag(name = "Team")
public class TogetherResource {
    private static final int LONGEST_NOTE = 10_000;

    private final Presence presence;
    private final Followers followers;
    private final MentionStore mentions;
    private final Transfers transfers;
    private final Inbox inbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Me me;

    TogetherResource(Presence presence, Followers followers, MentionStore mentions, Transfers transfers, Inbox inbox, Idempotency idempotency,
                     Caller caller, Me me) {
        this.presence = presence;
        this.followers = followers;
        this.mentions = mentions;
        this.transfers = transfers;
        this.inbox = inbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.me = me;
    }

    record PresenceForm(@Nullable String doing) {
    }

    record TransferForm(@Nullable String to, @Nullable String note) {
    }

    @PUT
    @Path("/presence")
    @RolesAllowed(Right.READ)
    @Operation(summary = "I look at it, type in it, or have gone",
            description = "Holds for seconds, is not stored, and is told to open pages as an event without a position. Answered with who else is there.")
    public Uni<Cursor.Page<Presence.Sign>> presence(@PathParam("id") String id, @Nullable PresenceForm form) {
        UUID conversation = Me.conversation(id);
        String doing = form == null ? null : form.doing();
        new FieldCheck().oneOf("doing", doing, Presence.DOINGS).done();
        return presence.tell(new Presence.Sign(conversation, me.id(), caller.name(), String.valueOf(doing)))
                .map(told -> new Cursor.Page<>(presence.others(conversation, me.id()), null));
    }

    @PUT
    @Path("/follower")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Follow", description = "Told of notes, hand-overs, and when it comes back.")
    public Uni<Void> follow(@PathParam("id") String id) {
        return followers.set(Me.conversation(id), me.id(), true);
    }

    @DELETE
    @Path("/follower")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Follow no more")
    public Uni<Void> unfollow(@PathParam("id") String id) {
        return followers.set(Me.conversation(id), me.id(), false);
    }

    @GET
    @Path("/mentions")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Who is called in its notes")
    public Uni<Cursor.Page<MentionStore.Mentioned>> mentions(@PathParam("id") String id) {
        return mentions.of(Me.conversation(id)).map(all -> new Cursor.Page<>(all, null));
    }

    @POST
    @Path("/transfers")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Give it to a colleague, with a word", description = "The note stays in the thread; whoever gets the conversation is told.")
    public Uni<Conversation> transfer(@PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable TransferForm form) {
        UUID conversation = Me.conversation(id);
        UUID to = Ids.parse(form == null || form.to() == null ? "" : form.to()).orElseThrow(() -> Problem.badField("to", "is nobody of the staff"));
        String note = form == null || form.note() == null || form.note().isBlank() ? null : form.note().strip();
        new FieldCheck().text("note", note, 0, LONGEST_NOTE).done();
        String hash = idempotency.hash("POST /api/v1/conversations/" + id + "/transfers", form);
        return transfers.transfer(conversation, to, note, key, hash, caller.actor())
                .chain(() -> inbox.conversation(conversation)).map(found -> found.orElseThrow(() -> Problem.notFound("conversation")));
    }
}
