package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.orders.Card.Person;
import ordnung.hub.orders.store.CardEvents;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Cards that a person or an integration makes: an order by telephone, over the counter, from elsewhere. */
@ApplicationScoped
public class NewCards {
    private final CardStore store;
    private final CardEvents events;
    private final Changes changes;
    private final Clock clock;

    NewCards(CardStore store, CardEvents events, Changes changes, Clock clock) {
        this.store = store;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param id             made beforehand, so that a repeated call finds what the first one made
     * @param stage          null: the board's first
     * @param customerId     whose order it is, where known
     * @param conversations  where it is spoken of
     * @param messages       of these conversations: they belong to it from now on, and to no other live order
     */
    public record NewOrder(UUID id, Board board, @Nullable String stage, @Nullable UUID customerId, @Nullable UUID responsibleId,
                           List<UUID> conversations, List<UUID> messages, Card.Source source, Details details) {
    }

    /**
     * Ends {@code tx}: nothing may be written in it after this.
     *
     * @throws Problem 400 naming a customer, person, conversation or stage that is not there
     */
    public Uni<Card> create(SqlConnection tx, NewOrder order, Actor actor) {
        Stage stage = stage(order);
        return person(order.customerId(), "customer", id -> store.customerName(tx, id))
                .chain(customer -> person(order.responsibleId(), "responsible", id -> store.staffName(tx, id))
                        .chain(responsible -> conversations(tx, order)
                                .chain(() -> store.nextNumber(tx))
                                .map(number -> card(order, stage, number, customer.orElse(null), responsible.orElse(null)))))
                .call(card -> store.insert(tx, card))
                .call(card -> messages(tx, order))
                .call(card -> events.record(tx, card.id(), actor, "created", Map.of()))
                .call(card -> changes.record(tx, told(card)));
    }

    private static Stage stage(NewOrder order) {
        if (order.stage() == null) {
            return order.board().stages().get(0);
        }
        return order.board().stage(order.stage()).filter(Stage::open)
                .orElseThrow(() -> Problem.badField("stage", "must be an open stage of the board"));
    }

    private interface Name {
        Uni<Optional<String>> of(UUID id);
    }

    private static Uni<Optional<Person>> person(@Nullable UUID id, String field, Name name) {
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return name.of(id).map(found -> Optional.of(
                new Person(id, found.orElseThrow(() -> Problem.badField(field, "there is nobody with this id")))));
    }

    private Uni<Void> conversations(SqlConnection tx, NewOrder order) {
        return store.conversations(tx, order.conversations()).invoke(found -> {
            if (!found.containsAll(order.conversations())) {
                throw Problem.badField("conversations", "there is no such conversation");
            }
        }).replaceWithVoid();
    }

    private Uni<Void> messages(SqlConnection tx, NewOrder order) {
        return order.messages().isEmpty() ? Uni.createFrom().voidItem() : store.takeOver(tx, order.id(), order.conversations(), order.messages()).invoke(taken -> {
            if (taken < order.messages().size()) {
                throw Problem.badField("messages", "must be messages of the conversations");
            }
        }).replaceWithVoid();
    }

    private Card card(NewOrder order, Stage stage, long number, @Nullable Person customer, @Nullable Person responsible) {
        Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return new Card(order.id(), number, Card.title(number, customer == null ? null : customer.name()), order.board().id(),
                order.board().key(), stage.key(), order.board().direction(), customer, responsible, order.source(),
                order.details(), null, order.conversations(), order.messages(), now, now, now, 0);
    }

    private static List<Change> told(Card card) {
        return card.messages().isEmpty() ? List.of(created(card)) : List.of(created(card), new Change("links.updated", card.conversations().get(0),
                card.conversations().get(0), Map.of("messages", card.messages().stream().map(UUID::toString).toList(), "cards", List.of(card.id().toString()))));
    }

    private static Change created(Card card) {
        return new Change("card.created", card.conversations().stream().findFirst().orElse(null), card.id(),
                Map.of("cardId", card.id().toString(), "number", card.number(), "boardId", card.boardId().toString(),
                        "board", card.boardKey(), "stage", card.stage(), "version", 0));
    }
}
