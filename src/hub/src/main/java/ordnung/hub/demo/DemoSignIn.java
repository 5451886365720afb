package ordnung.hub.demo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import ordnung.hub.platform.security.OwnPagesOnly;
import ordnung.hub.platform.security.VouchedSignIn;
import ordnung.hub.platform.web.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One click, and the visitor works in the demo shop. */
@Path("/demo/sign-in")
@PermitAll
@OwnPagesOnly
@EndpointDisabled(name = "ordnung.demo", stringValue = "false", disableIfMissing = true)
public class DemoSignIn {
    private final Town town;
    private final VouchedSignIn door;
    private final RoutingContext browser;

    DemoSignIn(Town town, VouchedSignIn door, RoutingContext browser) {
        this.town = town;
        this.door = door;
        this.browser = browser;
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> olga() {
        return enter(DemoShop.OLGA);
    }

    /** The second administrator, in another browser. */
    @POST
    @Path("dima")
    @Operation(hidden = true)
    public Uni<Response> dima() {
        return enter(DemoShop.DIMA);
    }

    /** Somebody whom the owner has sent away stays outside. */
    private Uni<Response> enter(String login) {
        town.phones();
        return town.webhooks().chain(() -> door.enter(browser, login)).map(entered -> Pages.see(entered ? "/inbox" : Pages.SIGN_IN));
    }
}
