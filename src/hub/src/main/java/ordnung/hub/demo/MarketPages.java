package ordnung.hub.demo;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.NoSuchElementException;
import ordnung.connector.demo.Market;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What buyers see at the marketplaces. Whatever changes there is told by {@link DemoPages#live}. */
@Path("/demo/markets")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@EndpointDisabled(name = "ordnung.demo", stringValue = "false", disableIfMissing = true)
public class MarketPages {
    private final Town town;
    private final Shells shells;

    MarketPages(Town town, Shells shells) {
        this.town = town;
        this.shells = shells;
    }

    @GET
    @Path("{market}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> page(@RestPath String market) {
        Market found = find(market);
        Shell shell = shells.ofNobody();
        return town.webhooks().map(webhooks -> DemoTemplates.market(shell, places(webhooks, market), MarketView.of(found, shell.moments()))
                .setLocale(shell.locale()));
    }

    /** The lists alone. */
    @GET
    @Path("{market}/stall")
    @Operation(hidden = true)
    public TemplateInstance stall(@RestPath String market) {
        Shell shell = shells.ofNobody();
        return DemoTemplates.stall(MarketView.of(find(market), shell.moments())).setLocale(shell.locale());
    }

    private Places places(DemoShop.Webhooks webhooks, String market) {
        return new Places(town.phones().markets().stream().map(Market::channel).toList(), webhooks.chatAccount(), market);
    }

    private Market find(String market) {
        try {
            return town.phones().market(market);
        } catch (NoSuchElementException nothingThere) {
            throw Problem.notFound("marketplace");
        }
    }
}
