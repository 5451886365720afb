package ordnung.hub.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import ordnung.hub.platform.web.JsonForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** To which orders the messages of a conversation belong. */
@Path("/api/v1/conversations/{id}/links")
@Tag(name = "Conversations")
@RolesAllowed(Right.WRITE)
public class LinksResource {
    private static final int MOST = 500;

    private final MessageLinks links;

    LinksResource(MessageLinks links) {
        this.links = links;
    }

    @PUT
    @Operation(summary = "Link messages to orders, and unlink others", description = """
            {"link": [{"message", "card"}], "unlink": [{"message", "card"}]}, up to 500 of each, in one transaction; twice is once. The answer says what has
            changed by it: the same, with its halves swapped, takes it back.""")
    public Uni<Links> change(@PathParam("id") String id, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        Links wanted = new Links(pairs(form, "link"), pairs(form, "unlink"));
        if (wanted.none()) {
            form.error("link", "must have at least one entry, or unlink must");
        }
        form.check();
        return links.change(Ids.parse(id).orElseThrow(() -> Problem.notFound("conversation")), wanted);
    }

    private static List<Link> pairs(JsonForm form, String field) {
        return !form.has(field) ? List.of() : form.forms(field, MOST).stream().map(each -> new Link(part(each, "message"), part(each, "card"))).distinct().toList();
    }

    private static UUID part(JsonForm form, String field) {
        UUID id = form.id(field, null);
        if (id == null && (!form.has(field) || form.empty(field))) {
            form.error(field, "is required");
        }
        return id == null ? new UUID(0, 0) : id;
    }
}
