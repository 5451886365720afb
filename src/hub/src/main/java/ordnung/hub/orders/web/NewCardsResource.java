package ordnung.hub.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.NewCards;
import ordnung.hub.orders.NewCards.NewOrder;
import ordnung.hub.orders.store.Boards;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.Idempotency;
import ordnung.hub.platform.web.JsonForm;
import org.jspecify.annotations.Nullable;

/** Cards made by hand. Without a board they go to the first one. */
@Path("/api/v1/cards")
public class NewCardsResource {
    private final Db db;
    private final NewCards cards;
    private final Boards boards;
    private final CardStore store;
    private final Idempotency repeats;
    private final Ids ids;
    private final Caller caller;

    NewCardsResource(Db db, NewCards cards, Boards boards, CardStore store, Idempotency repeats, Ids ids, Caller caller) {
        this.db = db;
        this.cards = cards;
        this.store = store;
        this.repeats = repeats;
        this.boards = boards;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Right.WRITE)
    public Uni<Response> create(@HeaderParam("Idempotency-Key") @Nullable String key, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        Actor actor = caller.actor();
        String hash = repeats.hash("POST /api/v1/cards", body);
        return board(form.text("board", 100, null)).map(found -> order(form, found))
                .chain(order -> db.transaction(tx -> repeats.claim(tx, Idempotency.principal(actor), key, hash, order.id())
                        .chain(earlier -> earlier.isPresent() ? store.find(tx, earlier.get()).map(Optional::orElseThrow)
                                : cards.create(tx, order, actor))))
                .map(NewCardsResource::created);
    }

    private Uni<Board> board(@Nullable String idOrKey) {
        return idOrKey == null ? boards.all().map(all -> all.get(0))
                : boards.find(idOrKey).map(found -> found.orElseThrow(() -> Problem.badField("board", "there is no such board")));
    }

    private NewOrder order(JsonForm form, Board board) {
        List<UUID> conversations = new ArrayList<>();
        for (String text : form.texts("conversations", 20, 36, List.of())) {
            Ids.parse(text).ifPresentOrElse(conversations::add, () -> form.error("conversations", "must be ids"));
        }
        NewOrder order = new NewOrder(ids.next(), board, form.text("stage", 100, null), form.id("customer", null),
                form.id("responsible", null), conversations, new Card.Source(null, null), CardForm.details(form, Details.NONE));
        form.check();
        return order;
    }

    private static Response created(Card card) {
        return Etag.created("/api/v1/cards/" + card.id(), CardJson.of(card), card.version());
    }
}
