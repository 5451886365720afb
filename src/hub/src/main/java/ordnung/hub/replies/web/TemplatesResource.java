package ordnung.hub.replies.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.platform.web.Versions;
import ordnung.hub.replies.Replies;
import ordnung.hub.replies.engine.TemplateField;
import ordnung.hub.replies.engine.TemplateFields;
import ordnung.hub.replies.store.Templates;
import org.jspecify.annotations.Nullable;

/** Templates. A template is named by its key. */
@Path("/api/v1/templates")
public class TemplatesResource {
    private final Templates templates;
    private final Replies replies;

    TemplatesResource(Templates templates, Replies replies) {
        this.templates = templates;
        this.replies = replies;
    }

    @GET
    @RolesAllowed(Right.READ)
    public Uni<Page<TemplateJson>> list() {
        return templates.all().map(all -> new Page<>(all.stream().map(TemplateJson::of).toList(), null));
    }

    /** What a template may name. */
    @GET
    @Path("fields")
    @RolesAllowed(Right.READ)
    public Page<TemplateField> fields() {
        return new Page<>(List.copyOf(TemplateFields.ALL), null);
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Right.READ)
    public Uni<Response> template(@PathParam("key") String key) {
        return templates.find(key).map(found -> found.orElseThrow(() -> Problem.notFound("template")))
                .map(template -> Etag.ok(TemplateJson.of(template), template.version()));
    }

    @POST
    @RolesAllowed(Right.MANAGE)
    public Uni<Response> create(JsonNode body) {
        return templates.create(TemplateForm.read(JsonForm.of(body), replies, null))
                .map(template -> Etag.created("/api/v1/templates/" + template.key(), TemplateJson.of(template), template.version()));
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Right.MANAGE)
    public Uni<Response> edit(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        return templates.edit(key, version -> Versions.check(ifMatch, null, version), present -> TemplateForm.read(form, replies, present))
                .map(template -> Etag.ok(TemplateJson.of(template), template.version()));
    }
}
