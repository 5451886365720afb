package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import ordnung.host.Accounts;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a channel's rules hold against an answer, asked before it is sent. */
@Path("/api/v1/conversations/{id}/cautions")
public class CautionResource {
    private static final int LONGEST = 65_536;

    private final Inbox inbox;
    private final Accounts accounts;

    CautionResource(Inbox inbox, Accounts accounts) {
        this.inbox = inbox;
        this.accounts = accounts;
    }

    record Draft(@Nullable String text) {
    }

    /** @param items  English sentences; none: nothing is held against it */
    record Cautions(List<String> items) {
    }

    @POST
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "What the channel forbids in such an answer", description = "A link or a phone on a marketplace. It may be sent all the same.")
    public Uni<Cautions> of(@PathParam("id") String id, @Nullable Draft draft) {
        String text = draft == null ? null : draft.text;
        new FieldCheck().text("text", text, 1, LONGEST).done();
        return inbox.conversation(Ids.parse(id).orElseThrow(() -> Problem.notFound("conversation")))
                .map(found -> new Cautions(against(found.orElseThrow(() -> Problem.notFound("conversation")), String.valueOf(text))));
    }

    private List<String> against(Conversation conversation, String text) {
        return accounts.byId(conversation.accountId().toString()).map(account -> account.connector().cautions(conversation.thread(), text))
                .orElse(List.of());
    }
}
