package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that was ever said with a customer, over all channels. */
@Path("/api/v1/customers/{id}/messages")
@Tag(name = "Customers")
public class CustomerMessagesResource {
    private final Inbox inbox;

    CustomerMessagesResource(Inbox inbox) {
        this.inbox = inbox;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "A customer's messages over all channels", description = """
            On one line of time, oldest first: the newest page, the one that ends before `before`, or the one that begins after `after`. `next` leads on.""")
    public Uni<Cursor.Page<Message>> messages(@PathParam("id") String id, @QueryParam("before") String before, @QueryParam("after") String after,
                                              @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        return inbox.ofCustomer(Ids.parse(id).orElseThrow(() -> Problem.notFound("customer")), Cursor.parse("before", before),
                Cursor.parse("after", after), Cursor.limit(limit));
    }
}
