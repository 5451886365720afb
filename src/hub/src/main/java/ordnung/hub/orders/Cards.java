package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import ordnung.hub.orders.store.CardEvents;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Edits of a card by whoever works on it: what it says and who answers for it. */
@ApplicationScoped
public class Cards {
    private final Db db;
    private final CardStore store;
    private final CardEvents events;
    private final Changes changes;
    private final Clock clock;

    Cards(Db db, CardStore store, CardEvents events, Changes changes, Clock clock) {
        this.db = db;
        this.store = store;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What an edit leaves behind.
     *
     * @param customerId  whose order it is
     * @param fields      the fields that the edit named, for the card's history
     */
    public record Edit(Details details, @Nullable UUID customerId, List<String> fields) {
    }

    /**
     * @param seen  throws where the caller has edited another version
     * @param edit  of the card as it stands
     * @throws Problem 404 for an unknown card, 400 for an unknown customer
     */
    public Uni<Card> edit(UUID id, IntConsumer seen, Function<Card, Edit> edit, Actor actor) {
        return change(id, seen, (tx, card) -> {
            Edit wanted = edit.apply(card);
            return belongTo(tx, card, wanted.customerId())
                    .chain(() -> store.edit(tx, id, wanted.details(), clock.instant()))
                    .chain(() -> events.record(tx, id, actor, "changed", Map.of("fields", wanted.fields())));
        });
    }

    private Uni<Void> belongTo(SqlConnection tx, Card card, @Nullable UUID customerId) {
        UUID present = card.customer() == null ? null : card.customer().id();
        if (java.util.Objects.equals(present, customerId)) {
            return Uni.createFrom().voidItem();
        }
        if (customerId == null) {
            return store.belongTo(tx, card.id(), null, Card.title(card.number(), null));
        }
        return store.customerName(tx, customerId).chain(name -> store.belongTo(tx, card.id(), customerId,
                Card.title(card.number(), name.orElseThrow(() -> Problem.badField("customer", "there is no such customer")))));
    }

    /** @param staffId  null: nobody answers for it */
    public Uni<Card> assign(UUID id, IntConsumer seen, @Nullable UUID staffId, Actor actor) {
        return change(id, seen, (tx, card) -> named(tx, staffId)
                .chain(name -> store.assign(tx, id, staffId, clock.instant())
                        .chain(() -> events.record(tx, id, actor, "assigned", Map.of("to", name)))));
    }

    private Uni<String> named(SqlConnection tx, @Nullable UUID staffId) {
        return staffId == null ? Uni.createFrom().item("")
                : store.staffName(tx, staffId)
                        .map(name -> name.orElseThrow(() -> Problem.badField("responsible", "there is no such person")));
    }

    private interface Work {
        Uni<Void> on(SqlConnection tx, Card card);
    }

    private Uni<Card> change(UUID id, IntConsumer seen, Work work) {
        return db.transaction(tx -> store.lock(tx, id).chain(found -> {
            Card card = found.orElseThrow(() -> Problem.notFound("card"));
            seen.accept(card.version());
            return work.on(tx, card).chain(() -> store.find(tx, id)).map(java.util.Optional::orElseThrow)
                    .call(edited -> changes.record(tx, List.of(updated(edited, card.stage()))));
        }));
    }

    /** What a screen that shows the board needs to know. */
    static Change updated(Card card, String previousStage) {
        return new Change("card.updated", null, card.id(), Map.of("cardId", card.id().toString(), "number", card.number(),
                "boardId", card.boardId().toString(), "board", card.boardKey(), "stage", card.stage(), "previousStage", previousStage,
                "version", card.version()));
    }
}
