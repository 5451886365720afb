package ordnung.hub.replies.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.replies.Firing;
import ordnung.hub.replies.store.Firings;

/** What rules did with a card. */
@Path("/api/v1/cards/{id}/firings")
public class FiringsResource {
    private final Firings firings;
    private final CardStore cards;

    FiringsResource(Firings firings, CardStore cards) {
        this.firings = firings;
        this.cards = cards;
    }

    @GET
    @RolesAllowed(Right.READ)
    public Uni<Page<Firing>> list(@PathParam("id") String id) {
        return cards.find(Ids.parse(id).orElseThrow(() -> Problem.notFound("card")))
                .map(found -> found.orElseThrow(() -> Problem.notFound("card")))
                .chain(card -> firings.of(card.id()))
                .map(all -> new Page<>(all, null));
    }
}
