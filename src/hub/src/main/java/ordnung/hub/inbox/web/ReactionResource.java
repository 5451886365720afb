package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ordnung.hub.inbox.ReactionTelling;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The shop's reaction to a customer's message: one, the latest. */
@Path("/api/v1/messages/{id}/reaction")
@Tag(name = "Messages")
@RolesAllowed(Right.WRITE)
public class ReactionResource {
    private final ReactionTelling reactions;

    ReactionResource(ReactionTelling reactions) {
        this.reactions = reactions;
    }

    record Reaction(@Nullable String emoji) {
    }

    @PUT
    @Operation(summary = "React", description = "422 cannot-react: the channel does not take this. It is on the message at once; the provider is told until it has taken it.")
    public Uni<Void> put(@PathParam("id") String id, @Nullable Reaction reaction) {
        if (reaction == null || reaction.emoji() == null || reaction.emoji().isBlank()) {
            throw Problem.badField("emoji", "must not be empty");
        }
        return reactions.react(id(id), reaction.emoji());
    }

    @DELETE
    public Uni<Void> take(@PathParam("id") String id) {
        return reactions.react(id(id), "");
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("message"));
    }
}
