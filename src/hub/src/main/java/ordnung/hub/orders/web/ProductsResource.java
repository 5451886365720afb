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
import ordnung.hub.orders.Product;
import ordnung.hub.orders.store.Catalogue;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The catalogue. A product is named by its id or its sku. */
@Path("/api/v1/products")
public class ProductsResource {
    private final Catalogue catalogue;

    ProductsResource(Catalogue catalogue) {
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
