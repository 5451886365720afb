package ordnung.hub.demo;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ordnung.connector.demo.DemoTown;
import ordnung.connector.demo.Market;
import ordnung.connector.demo.Phone;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** What is seen in the customers' hands. */
@Path("/demo")
@PermitAll
@EndpointDisabled(name = "ordnung.demo", stringValue = "false", disableIfMissing = true)
public class DemoPages {
    /** Whatever a phone was sent is shown inside the page alone: opened by itself it may run nothing. */
    private static final String SHUT_IN = "default-src 'none'; sandbox";

    private final Town town;
    private final Shells shells;

    DemoPages(Town town, Shells shells) {
        this.town = town;
        this.shells = shells;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> street() {
        DemoTown open = town.phones();
        Shell shell = shells.ofNobody();
        return town.webhooks().map(webhooks -> DemoTemplates.page(shell, places(open, webhooks), phones(open, shell.moments()), webhooks.formAccount())
                .setLocale(shell.locale()));
    }

    private static Places places(DemoTown town, DemoShop.Webhooks webhooks) {
        return new Places(town.markets().stream().map(Market::channel).toList(), webhooks.chatAccount(), "");
    }

    private static List<PhoneView> phones(DemoTown town, Moments moments) {
        return PhoneView.sideBySide(town.phones()).stream().map(phone -> PhoneView.of(town, phone, moments)).toList();
    }

    @GET
    @Path("threads/{phone}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance thread(@RestPath String phone) {
        Shell shell = shells.ofNobody();
        return DemoTemplates.thread(PhoneView.of(town.phones(), find(phone), shell.moments())).setLocale(shell.locale());
    }

    /**
     * The versions of all phones and marketplaces, at once and whenever one changes: a listener who was too slow misses nothing by seeing the last only.
     *
     * @param held  ids, comma-separated, of the phones that are in somebody's hand while the stream is open: what they get is read
     */
    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(hidden = true)
    public Multi<Map<String, Long>> live(@RestQuery @Nullable String held) {
        DemoTown open = town.phones();
        List<String> hands = held == null ? List.of() : Arrays.asList(held.split(","));
        return Watching.of(open, open.phones().stream().map(Phone::id).filter(hands::contains).toList());
    }

    @GET
    @Path("media/{id}")
    @Operation(hidden = true)
    public Response media(@RestPath String id) {
        return town.phones().media(id).map(media -> Response.ok(media.bytes()).type(media.mimeType())
                        .header("Content-Security-Policy", SHUT_IN).header("Cache-Control", "private, max-age=3600").build())
                .orElseThrow(() -> Problem.notFound("file"));
    }

    private Phone find(String id) {
        return town.phones().phones().stream().filter(phone -> phone.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("phone"));
    }
}
