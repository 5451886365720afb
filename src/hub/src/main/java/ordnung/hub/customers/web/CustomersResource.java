package ordnung.hub.customers.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import ordnung.hub.customers.Customer;
import ordnung.hub.customers.CustomerView;
import ordnung.hub.customers.Customers;
import ordnung.hub.customers.TimelineEntry;
import ordnung.hub.customers.store.CustomerStore;
import ordnung.hub.customers.store.Timeline;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.platform.web.Versions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Customers: found, read, corrected. They come into being by writing to the shop. */
@Path("/api/v1/customers")
public class CustomersResource {
    private final CustomerStore store;
    private final Customers customers;
    private final Timeline timeline;
    private final Clock clock;
    private final String region;

    CustomersResource(CustomerStore store, Customers customers, Timeline timeline, Clock clock,
                      @ConfigProperty(name = "ordnung.shop.region", defaultValue = "RU") String region) {
        this.store = store;
        this.customers = customers;
        this.timeline = timeline;
        this.clock = clock;
        this.region = region;
    }

    @GET
    @RolesAllowed(Right.READ)
    public Uni<Page<Customer>> list(@QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor,
                                    @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        return store.page(q, Cursor.parse(cursor), Cursor.limit(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Right.READ)
    public Uni<Response> customer(@PathParam("id") String id) {
        return view(id(id));
    }

    private Uni<Response> view(UUID id) {
        return store.view(id).map(found -> {
            CustomerView view = found.orElseThrow(() -> Problem.notFound("customer"));
            return Etag.ok(view, view.customer().version());
        });
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Right.WRITE)
    public Uni<Response> edit(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        return customers.edit(id(id), version -> Versions.check(ifMatch, null, version),
                present -> CustomerForm.edit(form, present, region, clock)).chain(() -> view(id(id)));
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed(Right.READ)
    public Uni<Page<TimelineEntry>> timeline(@PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor,
                                             @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        Cursor after = Cursor.parse(cursor);
        int most = Cursor.limit(limit);
        return store.view(id(id)).map(found -> found.orElseThrow(() -> Problem.notFound("customer")))
                .chain(view -> timeline.ofCustomer(view.customer().id(), after, most));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("customer"));
    }
}
