package ordnung.hub.orders;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import ordnung.events.OrderStatus;
import ordnung.hub.orders.StageMove.Moved;
import ordnung.hub.orders.StageMove.Refused;
import ordnung.hub.orders.store.Boards;
import ordnung.hub.orders.store.CardEvents;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Problem.FieldError;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Moves cards over their boards, and does in the same transaction what is to happen when one enters a stage. */
@ApplicationScoped
public class CardMoves {
    private final Db db;
    private final CardStore store;
    private final Boards boards;
    private final CardEvents events;
    private final Changes changes;
    private final List<StageEntered> followers;
    private final Clock clock;

    CardMoves(Db db, CardStore store, Boards boards, CardEvents events, Changes changes, @All List<StageEntered> followers, Clock clock) {
        this.db = db;
        this.store = store;
        this.boards = boards;
        this.events = events;
        this.changes = changes;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * To the stage where it is already: nothing happens, whatever is asked twice.
     *
     * @param seen    throws where the caller has seen another version
     * @param reason  why it is lost
     * @throws Problem 404, 400 for a stage that the board has not, 422 {@code stage-refused} naming every missing field
     */
    public Uni<Card> move(UUID id, IntConsumer seen, String stageKey, @Nullable String reason, Actor actor) {
        return db.transaction(tx -> locked(tx, id, seen).chain(card -> boards.stages(tx, card.boardId())
                .chain(stages -> go(tx, card, stage(stages, card.stage()), wanted(stages, stageKey), reason, actor))));
    }

    /**
     * Ends the order. On a board with a stage of that kind the card moves there.
     *
     * @param outcome  won or lost
     */
    public Uni<Card> close(UUID id, IntConsumer seen, String outcome, @Nullable String reason, Actor actor) {
        return db.transaction(tx -> locked(tx, id, seen).chain(card -> boards.stages(tx, card.boardId()).chain(stages -> {
            Optional<Stage> end = stages.stream().filter(s -> s.kind().equals(outcome)).findFirst();
            return end.isPresent() ? go(tx, card, stage(stages, card.stage()), end.get(), reason, actor)
                    : closeInPlace(tx, card, outcome, reason, actor);
        })));
    }

    private Uni<Card> locked(SqlConnection tx, UUID id, IntConsumer seen) {
        return store.lock(tx, id).map(found -> found.orElseThrow(() -> Problem.notFound("card")))
                .invoke(card -> seen.accept(card.version()));
    }

    private static Stage stage(List<Stage> stages, String key) {
        return stages.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    private static Stage wanted(List<Stage> stages, String key) {
        return stages.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow(() -> Problem.badField("stage",
                "must be one of " + String.join(", ", stages.stream().map(Stage::key).toList())));
    }

    private Uni<Card> go(SqlConnection tx, Card card, Stage from, Stage to, @Nullable String reason, Actor actor) {
        StageMove move = StageMove.decide(from, to, card.filled(), reason);
        if (move instanceof Refused refused) {
            throw refused(to, refused.missing());
        }
        return move instanceof Moved moved ? moved(tx, card, moved, actor) : Uni.createFrom().item(card);
    }

    private static Problem refused(Stage to, List<String> missing) {
        return Problem.refused("stage-refused", "The stage refuses the card",
                "Fill in what is missing to move the card to " + to.name() + ".",
                missing.stream().map(field -> new FieldError(field, "is required")).toList());
    }

    private Uni<Card> moved(SqlConnection tx, Card card, Moved move, Actor actor) {
        return shift(tx, card, move, actor).chain(followed -> done(tx, card, followed));
    }

    /**
     * Where somebody else has brought the order: nothing is asked for, since it is there.
     *
     * @return  what changed; nothing where the card belongs where it is
     */
    Uni<List<Change>> follow(SqlConnection tx, UUID cardId, OrderStatus status, String providerStatus, Actor actor) {
        return store.lock(tx, cardId).chain(found -> found.isEmpty() ? Uni.createFrom().item(List.<Change>of())
                : boards.stages(tx, found.get().boardId()).chain(stages -> follow(tx, found.get(), stages, status, providerStatus, actor)));
    }

    private Uni<List<Change>> follow(SqlConnection tx, Card card, List<Stage> stages, OrderStatus status, String providerStatus, Actor actor) {
        Stage now = stage(stages, card.stage());
        Uni<Void> told = events.record(tx, card.id(), actor, "told", Map.of("status", status.word(), "said", providerStatus));
        Optional<Stage> to = OrderStages.stage(stages, now, status);
        if (to.isEmpty()) {
            return told.replaceWith(List.of());
        }
        String outcome = to.get().open() ? null : to.get().kind();
        Moved move = new Moved(now, to.get(), outcome, to.get().lost() ? providerStatus : null, false);
        return told.chain(() -> shift(tx, card, move, actor)).chain(followed -> store.find(tx, card.id()).map(after -> {
            List<Change> all = new ArrayList<>(followed);
            all.add(Cards.updated(after.orElseThrow(), card.stage()));
            return all;
        }));
    }

    private Uni<List<Change>> shift(SqlConnection tx, Card card, Moved move, Actor actor) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("from", move.from().key(), "to", move.to().key(),
                "fromName", move.from().name(), "toName", move.to().name()));
        if (move.outcome() != null) {
            data.put("outcome", move.outcome());
        }
        if (move.reason() != null) {
            data.put("reason", move.reason());
        }
        String kind = move.outcome() != null ? "closed" : move.reopened() ? "reopened" : "moved";
        CardMoved event = new CardMoved(card.id(), card.number(), card.boardId(), move.from(), move.to(), actor);
        return store.move(tx, card.id(), move, clock.instant())
                .chain(() -> events.record(tx, card.id(), actor, kind, data))
                .chain(() -> follow(tx, event));
    }

    private Uni<Card> closeInPlace(SqlConnection tx, Card card, String outcome, @Nullable String reason, Actor actor) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("outcome", outcome));
        if (reason != null) {
            data.put("reason", reason);
        }
        return store.close(tx, card.id(), outcome, reason, clock.instant())
                .chain(() -> events.record(tx, card.id(), actor, "closed", data))
                .chain(() -> done(tx, card, List.of()));
    }

    private Uni<List<Change>> follow(SqlConnection tx, CardMoved event) {
        Uni<List<Change>> all = Uni.createFrom().item(List.of());
        for (StageEntered follower : followers) {
            all = all.chain(before -> follower.on(tx, event).map(added -> {
                List<Change> both = new ArrayList<>(before);
                both.addAll(added);
                return both;
            }));
        }
        return all;
    }

    private Uni<Card> done(SqlConnection tx, Card before, List<Change> followed) {
        return store.find(tx, before.id()).map(Optional::orElseThrow).call(card -> {
            List<Change> all = new ArrayList<>(followed);
            all.add(Cards.updated(card, before.stage()));
            return changes.record(tx, all);
        });
    }
}
