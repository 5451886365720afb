package ordnung.hub.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import ordnung.hub.customers.TimelineEntry;
import ordnung.hub.customers.store.Timeline;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.CardFilter;
import ordnung.hub.orders.CardMoves;
import ordnung.hub.orders.Cards;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Cards: reading, editing, moving. A verb is a resource: the stage is put, a closure is posted. */
@Path("/api/v1/cards")
public class CardsResource {
    private final CardStore store;
    private final Cards cards;
    private final CardMoves moves;
    private final Timeline timeline;
    private final Caller caller;

    CardsResource(CardStore store, Cards cards, CardMoves moves, Timeline timeline, Caller caller) {
        this.store = store;
        this.cards = cards;
        this.moves = moves;
        this.timeline = timeline;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Right.READ)
    public Uni<Page<CardJson>> list(@QueryParam("board") @Nullable String board, @QueryParam("stage") @Nullable String stage,
                                    @QueryParam("customer") @Nullable String customer,
                                    @QueryParam("conversation") @Nullable String conversation,
                                    @QueryParam("responsible") @Nullable String responsible, @QueryParam("q") @Nullable String q,
                                    @QueryParam("open") @Nullable Boolean open, @QueryParam("cursor") @Nullable String cursor,
                                    @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        CardFilter filter = new CardFilter(board, stage, filterId("customer", customer), filterId("conversation", conversation),
                filterId("responsible", responsible), q, open);
        return store.page(filter, Cursor.parse(cursor), Cursor.limit(limit))
                .map(page -> new Page<>(page.items().stream().map(CardJson::of).toList(), page.next()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Right.READ)
    public Uni<Response> card(@PathParam("id") String id) {
        return store.find(id(id)).map(found -> answer(found.orElseThrow(() -> Problem.notFound("card"))));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Right.WRITE)
    public Uni<Response> edit(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        return cards.edit(id(id), seen(ifMatch), card -> edit(form, card), caller.actor()).map(CardsResource::answer);
    }

    private static Cards.Edit edit(JsonForm form, Card card) {
        Details details = CardForm.details(form, card.details());
        UUID customer = form.id("customer", card.customer() == null ? null : card.customer().id());
        form.check();
        return new Cards.Edit(details, customer, CardForm.named(form));
    }

    @PUT
    @Path("{id}/stage")
    @RolesAllowed(Right.WRITE)
    public Uni<Response> move(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        String stage = form.required("stage", 100, null);
        String reason = form.text("reason", 500, null);
        form.check();
        return moves.move(id(id), seen(ifMatch), stage, reason, caller.actor()).map(CardsResource::answer);
    }

    @PUT
    @Path("{id}/responsible")
    @RolesAllowed(Right.WRITE)
    public Uni<Response> assign(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        if (!form.has("responsible")) {
            form.error("responsible", "must be somebody's id, or null");
        }
        UUID staff = form.id("responsible", null);
        form.check();
        return cards.assign(id(id), seen(ifMatch), staff, caller.actor()).map(CardsResource::answer);
    }

    @POST
    @Path("{id}/closure")
    @RolesAllowed(Right.WRITE)
    public Uni<Response> close(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        String outcome = form.required("outcome", 10, null);
        String reason = form.text("reason", 500, null);
        if (!List.of("won", "lost").contains(outcome)) {
            form.error("outcome", "must be won or lost");
        } else if (outcome.equals("lost") && reason == null) {
            form.error("reason", "must say why the order is lost");
        }
        form.check();
        return moves.close(id(id), seen(ifMatch), outcome, reason, caller.actor()).map(CardsResource::answer);
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed(Right.READ)
    public Uni<Page<TimelineEntry>> timeline(@PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor,
                                             @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") @Nullable String limit) {
        Cursor after = Cursor.parse(cursor);
        int most = Cursor.limit(limit);
        return store.find(id(id)).map(found -> found.orElseThrow(() -> Problem.notFound("card")))
                .chain(card -> timeline.ofCard(card.id(), after, most));
    }

    private static Response answer(Card card) {
        return Etag.ok(CardJson.of(card), card.version());
    }

    private static IntConsumer seen(@Nullable String ifMatch) {
        return version -> Versions.check(ifMatch, null, version);
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("card"));
    }

    @Nullable
    private static UUID filterId(String field, @Nullable String text) {
        return text == null || text.isEmpty() ? null : Ids.parse(text).orElseThrow(() -> Problem.badField(field, "must be an id"));
    }
}
