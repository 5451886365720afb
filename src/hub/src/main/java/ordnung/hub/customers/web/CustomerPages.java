package ordnung.hub.customers.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ordnung.hub.customers.CustomerView;
import ordnung.hub.customers.store.CustomerStore;
import ordnung.hub.customers.store.Timeline;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Customers: the list, and one with all their history over all channels. */
@Path("/customers")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class CustomerPages {
    private static final int ENTRIES = 50;

    @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(Shell shell, CustomerList list);

        static native TemplateInstance page(Shell shell, CustomerSheet sheet);

        static native TemplateInstance entries(List<CustomerSheet.Entry> entries, @Nullable String next);

        static native TemplateInstance mini(CustomerSheet sheet);
    }

    private final Shells shells;
    private final CustomerStore store;
    private final Timeline timeline;

    CustomerPages(Shells shells, CustomerStore store, Timeline timeline) {
        this.shells = shells;
        this.store = store;
        this.timeline = timeline;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery @Nullable String q, @RestQuery @Nullable String after) {
        String sought = q == null ? "" : q.strip();
        return shells.of("customers").chain(shell -> store.page(sought.isEmpty() ? null : sought, Cursor.parse("after", after), Cursor.DEFAULT_LIMIT)
            .map(page -> Templates.list(shell, CustomerList.of(page, sought)).setLocale(shell.locale())));
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> customer(@RestPath String id) {
        return shells.of("customers").chain(shell -> view(id).chain(view -> timeline.ofCustomer(view.customer().id(), null, ENTRIES)
            .map(page -> Templates.page(shell, CustomerSheet.of(view, page, shell)).setLocale(shell.locale()))));
    }

    /** The history below what is shown. */
    @GET
    @Path("/{id}/entries")
    public Uni<TemplateInstance> entries(@RestPath String id, @RestQuery @Nullable String after) {
        return shells.of("customers").chain(shell -> timeline.ofCustomer(parse(id), Cursor.parse("after", after), ENTRIES)
            .map(page -> Templates.entries(CustomerSheet.entries(page, shell), page.next()).setLocale(shell.locale())));
    }

    /** The most important of a customer, beside a conversation. */
    @GET
    @Path("/{id}/mini")
    public Uni<TemplateInstance> mini(@RestPath String id) {
        return shells.of("customers").chain(shell -> view(id)
            .map(view -> Templates.mini(CustomerSheet.of(view, new Cursor.Page<>(List.of(), null), shell)).setLocale(shell.locale())));
    }

    private Uni<CustomerView> view(String id) {
        return store.view(parse(id)).map(found -> found.orElseThrow(() -> Problem.notFound("customer")));
    }

    private static UUID parse(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.notFound("customer"));
    }
}
