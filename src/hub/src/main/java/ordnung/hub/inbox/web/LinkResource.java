package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.Links;
import ordnung.hub.inbox.Links.Link;
import ordnung.hub.inbox.store.MessageLinks;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One message and one order. */
@Path("/api/v1/conversations/{id}/messages/{messageId}/cards/{cardId}")
@Tag(name = "Conversations")
@RolesAllowed(Right.WRITE)
public class LinkResource {
    private final MessageLinks links;

    LinkResource(MessageLinks links) {
        this.links = links;
    }

    @PUT
    @Operation(summary = "Link a message to an order")
    public Uni<Void> link(@PathParam("id") String id, @PathParam("messageId") String messageId, @PathParam("cardId") String cardId) {
        return change(id, new Links(List.of(link(messageId, cardId)), List.of()));
    }

    @DELETE
    @Operation(summary = "Unlink it")
    public Uni<Void> unlink(@PathParam("id") String id, @PathParam("messageId") String messageId, @PathParam("cardId") String cardId) {
        return change(id, new Links(List.of(), List.of(link(messageId, cardId))));
    }

    private Uni<Void> change(String id, Links wanted) {
        return links.change(id("conversation", id), wanted).replaceWithVoid();
    }

    private static Link link(String message, String card) {
        return new Link(id("message", message), id("card", card));
    }

    private static UUID id(String what, String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound(what));
    }
}
