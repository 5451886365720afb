package ordnung.hub.search.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.search.Found;
import ordnung.hub.search.store.Search;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages, customers and orders by any word of them. */
@Path("/api/v1/search")
@Tag(name = "Search")
public class SearchResource {
    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "Find messages, customers and orders", description = """
            Words in any form, Russian, Ukrainian or English, all of which a message has; figures as a part of a phone, of an order's number or an article.
            The newest messages first, however old; customers and orders with the first page. instead: nothing was found as typed, these were looked for.""")
    public Uni<Found> find(@QueryParam("q") String q, @QueryParam("cursor") String cursor,
                           @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        if (q == null || q.isBlank()) {
            throw Problem.badField("q", "must say what to look for");
        }
        return search.find(q, Cursor.parse(cursor), Cursor.limit(limit));
    }
}
