package ordnung.hub.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.NewCards;
import ordnung.hub.orders.NewCards.NewOrder;
import ordnung.hub.orders.store.Boards;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.orders.store.CardStore.Talk;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.Idempotency;
import ordnung.hub.platform.web.JsonForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Cards made by hand. What nobody says is as in the conversation where they are spoken of: the board, the customer, the source. */
@Path("/api/v1/cards")
public class NewCardsResource {
    private static final int MOST_MESSAGES = 200;

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
    @Operation(summary = "Make a card", description = "messages: of the conversations; they belong to this order from now on, and to no other live one.")
    public Uni<Response> create(@HeaderParam("Idempotency-Key") @Nullable String key, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        Actor actor = caller.actor();
        String hash = repeats.hash("POST /api/v1/cards", body);
        List<UUID> conversations = ids(form, "conversations", 20);
        return store.talk(conversations).chain(talk -> board(form.text("board", 100, talk.map(Talk::board).orElse(null)))
                .map(found -> order(form, found, conversations, talk)))
                .chain(order -> db.transaction(tx -> repeats.claim(tx, Idempotency.principal(actor), key, hash, order.id())
                        .chain(earlier -> earlier.isPresent() ? store.find(tx, earlier.get()).map(Optional::orElseThrow)
                                : cards.create(tx, order, actor))))
                .map(NewCardsResource::created);
    }

    private Uni<Board> board(@Nullable String idOrKey) {
        return idOrKey == null ? boards.all().map(all -> all.get(0))
                : boards.find(idOrKey).map(found -> found.orElseThrow(() -> Problem.badField("board", "there is no such board")));
    }

    private NewOrder order(JsonForm form, Board board, List<UUID> conversations, Optional<Talk> talk) {
        NewOrder order = new NewOrder(ids.next(), board, form.text("stage", 100, null), form.id("customer", talk.map(Talk::customerId).orElse(null)),
                form.id("responsible", null), conversations, ids(form, "messages", MOST_MESSAGES),
                new Card.Source(talk.map(Talk::channel).orElse(null), talk.map(Talk::accountId).orElse(null)), CardForm.details(form, Details.NONE));
        form.check();
        return order;
    }

    private static List<UUID> ids(JsonForm form, String field, int most) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String text : form.texts(field, most, 36, List.of())) {
            Ids.parse(text).ifPresentOrElse(ids::add, () -> form.error(field, "must be ids"));
        }
        return List.copyOf(ids);
    }

    private static Response created(Card card) {
        return Etag.created("/api/v1/cards/" + card.id(), CardJson.of(card), card.version());
    }
}
