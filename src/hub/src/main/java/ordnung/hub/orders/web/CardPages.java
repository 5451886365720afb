package ordnung.hub.orders.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BiFunction;
import ordnung.hub.channels.Sentences;
import ordnung.hub.customers.store.Timeline;
import ordnung.hub.inbox.store.Places;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.store.Boards;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A card's own page: where the order is, what it says, what happened. */
@Path("/cards")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class CardPages {
    private static final int EVENTS = 60;

    private final Shells shells;
    private final CardStore cards;
    private final Boards boards;
    private final Timeline timeline;
    private final Sentences sentences;
    private final Places places;

    CardPages(Shells shells, CardStore cards, Boards boards, Timeline timeline, Sentences sentences, Places places) {
        this.shells = shells;
        this.cards = cards;
        this.boards = boards;
        this.timeline = timeline;
        this.sentences = sentences;
        this.places = places;
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> card(@RestPath String id) {
        return render(id, null, OrderTemplates::card);
    }

    /** What was said and done, the newest first; or what is below {@code after}. */
    @GET
    @Path("/{id}/history")
    public Uni<TemplateInstance> history(@RestPath String id, @RestQuery @Nullable String after) {
        Cursor cursor = Cursor.parse("after", after);
        return render(id, cursor, (shell, sheet) -> cursor == null ? OrderTemplates.history(sheet) : OrderTemplates.historyLines(sheet));
    }

    private Uni<TemplateInstance> render(String id, @Nullable Cursor after, BiFunction<Shell, CardSheet, TemplateInstance> template) {
        return shells.of("board").chain(shell -> cards.find(Ids.parse(id).orElseThrow(() -> Problem.notFound("card")))
            .map(found -> found.orElseThrow(() -> Problem.notFound("card")))
            .chain(card -> sheet(card, after, shell))
            .map(sheet -> template.apply(shell, sheet).setLocale(shell.locale())));
    }

    private Uni<CardSheet> sheet(Card card, @Nullable Cursor after, Shell shell) {
        return Uni.combine().all().unis(boards.find(card.boardKey()), timeline.ofCard(card.id(), after, EVENTS), places.of(card.conversations())).asTuple()
            .map(all -> CardSheet.of(card, all.getItem1().orElseThrow(() -> Problem.notFound("board")), all.getItem2(), all.getItem3(), shell,
                reason -> sentences.in(shell.locale(), reason)));
    }
}
