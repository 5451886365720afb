package ordnung.hub.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import ordnung.hub.orders.Product;
import ordnung.hub.orders.store.Catalogue;
import ordnung.hub.orders.store.Listeners;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The catalogue. A product is named by its id or its sku. */
@Path("/api/v1/products")
public class ProductsResource {
    private final Catalogue catalogue;
    private final Listeners listeners;

    ProductsResource(Catalogue catalogue, Listeners listeners) {
        this.listeners = listeners;
        this.catalogue = catalogue;
    }

    @GET
    @RolesAllowed(Right.READ)
    public Uni<Page<Product>> list(@QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor,
                                   @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        return catalogue.page(q, Cursor.parse(cursor), Cursor.limit(limit));
    }

    @GET
    @Path("{product}")
    @RolesAllowed(Right.READ)
    public Uni<Response> product(@PathParam("product") String idOrSku) {
        return catalogue.find(idOrSku).map(found -> found.orElseThrow(() -> Problem.notFound("product")))
                .map(product -> Etag.ok(product, product.version()));
    }

    /** @param text  "Эклер ванильный, 190 ₽ за шт" */
    record Spoken(String text, String language) {
    }

    record Listener(@Nullable String conversationId) {
    }

    @POST
    @Path("{product}/preview")
    @RolesAllowed(Right.READ)
    @Operation(summary = "A product as a customer reads of it", description = "In the language of the conversation's customer, where the product has a name in it.")
    public Uni<Spoken> spoken(@PathParam("product") String idOrSku, @Nullable Listener listener) {
        UUID conversation = listener == null || listener.conversationId() == null ? null
                : Ids.parse(listener.conversationId()).orElseThrow(() -> Problem.badField("conversationId", "is no conversation"));
        return catalogue.find(idOrSku).map(found -> found.orElseThrow(() -> Problem.notFound("product")))
                .chain(product -> (conversation == null ? Uni.createFrom().item("ru") : listeners.language(conversation))
                        .map(language -> new Spoken(ProductLine.of(product, Locale.forLanguageTag(language)), language)));
    }

    @POST
    @RolesAllowed(Right.MANAGE)
    public Uni<Response> create(JsonNode body) {
        return catalogue.create(ProductForm.read(JsonForm.of(body), null))
                .map(product -> Etag.created("/api/v1/products/" + product.id(), product, product.version()));
    }

    @PATCH
    @Path("{product}")
    @RolesAllowed(Right.MANAGE)
    public Uni<Response> edit(@PathParam("product") String idOrSku, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        return catalogue.edit(idOrSku, version -> Versions.check(ifMatch, null, version), present -> ProductForm.read(form, present))
                .map(product -> Etag.ok(product, product.version()));
    }
}
