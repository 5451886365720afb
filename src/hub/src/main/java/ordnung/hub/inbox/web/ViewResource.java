package ordnung.hub.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.SavedView;
import ordnung.hub.inbox.store.ViewStore;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.JsonForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saved views of the list: a person's own, and everybody's. */
@Path("/api/v1/views")
@Tag(name = "Views")
public class ViewResource {
    private static final int LONGEST_NAME = 40;

    private final ViewStore store;
    private final Views views;
    private final Caller caller;

    ViewResource(ViewStore store, Views views, Caller caller) {
        this.store = store;
        this.views = views;
        this.caller = caller;
    }

    private record Form(String name, boolean shared, Map<String, String> filter) {
    }

    @GET
    @RolesAllowed(Right.READ)
    @Operation(summary = "Saved views with how many wait in each", description = "A count of 1000 means more than 999.")
    public Uni<Cursor.Page<SavedView>> list() {
        return views.of(caller.staffId()).map(all -> new Cursor.Page<>(all, null));
    }

    @POST
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Save a view", description = "filter: the parameters of the list of conversations. shared: everybody's, which takes a manager.")
    public Uni<Response> add(JsonNode body) {
        Form form = read(body);
        return store.add(form.shared() ? null : me(), form.name(), form.filter()).map(view -> Response.status(201).entity(view).build());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Right.WRITE)
    public Uni<SavedView> replace(@PathParam("id") String id, JsonNode body) {
        Form form = read(body);
        return store.replace(id(id), form.shared() ? caller.staffId().orElse(null) : me(), caller.may(Right.MANAGE), form.name(), form.filter(), form.shared());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.WRITE)
    public Uni<Void> remove(@PathParam("id") String id) {
        return store.remove(id(id), caller.staffId().orElse(null), caller.may(Right.MANAGE));
    }

    private Form read(JsonNode body) {
        JsonForm form = JsonForm.of(body);
        String name = form.required("name", LONGEST_NAME, null);
        boolean shared = Boolean.TRUE.equals(form.flag("shared", false));
        form.check();
        if (shared && !caller.may(Right.MANAGE)) {
            throw Problem.forbidden("Everybody's views are the managers' to make.");
        }
        Map<String, String> filter = ConversationQuery.named(key -> body.path("filter").path(key).isValueNode() && !body.path("filter").path(key).isNull()
                ? body.path("filter").path(key).asText() : null);
        // A view that cannot be listed is not saved. Who "me" is does not matter here.
        ConversationQuery.filter(filter, java.util.Optional.of(new UUID(0, 0)));
        return new Form(name, shared, filter);
    }

    private UUID me() {
        return caller.staffId().orElseThrow(() -> Problem.badField("shared", "an integration has no views of its own"));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("view"));
    }
}
