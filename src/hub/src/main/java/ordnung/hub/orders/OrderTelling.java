package ordnung.hub.orders;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import ordnung.connector.Orders;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import ordnung.host.Accounts;
import ordnung.host.HostLedger;
import ordnung.hub.inbox.RetryPolicy;
import ordnung.hub.orders.store.CardEvents;
import ordnung.hub.orders.store.OrderWishes;
import ordnung.hub.orders.store.OrderWishes.Wish;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jboss.logging.Logger;

/** Tells providers how far the shop is with their orders, until they have taken it or said that they never will; the card's history says which. */
@ApplicationScoped
public class OrderTelling {
    private static final Actor TELLER = Actor.automation("provider");
    private static final Logger LOG = Logger.getLogger(OrderTelling.class);

    private final OrderWishes wishes;
    private final Accounts accounts;
    private final HostLedger ledger;
    private final CardEvents events;
    private final Changes changes;
    private final Db db;

    OrderTelling(OrderWishes wishes, Accounts accounts, HostLedger ledger, CardEvents events, Changes changes, Db db) {
        this.wishes = wishes;
        this.accounts = accounts;
        this.ledger = ledger;
        this.events = events;
        this.changes = changes;
        this.db = db;
    }

    @Scheduled(every = "1s", delayed = "3s", identity = "order-telling", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return wishes.take()
                .chain(due -> Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(this::tell).collect().asList())
                .onFailure().invoke(fault -> LOG.warnf("orders.not-told cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> tell(Wish wish) {
        Orders orders = accounts.byId(wish.account().toString()).filter(Accounts.Account::works).map(Accounts.Account::connector)
                .filter(Orders.class::isInstance).map(Orders.class::cast).orElse(null);
        if (orders == null) {
            return wishes.later(wish, Duration.ofSeconds(10));
        }
        return Uni.createFrom().completionStage(() -> orders.set(wish.order(), wish.status()))
                .onFailure().recoverWithItem(fault -> new SendResult.Retry(new SendError("connector-fault", "The connector failed", true), Duration.ZERO))
                .chain(result -> settle(wish, result));
    }

    /** Setting a status twice does no harm, so an answer that was lost is a reason to try again. */
    private Uni<Void> settle(Wish wish, SendResult result) {
        if (result instanceof SendResult.Accepted) {
            return done(wish, true, Map.of("status", wish.status().word()));
        } else if (result instanceof SendResult.Failed failed) {
            return done(wish, false, Map.of("status", wish.status().word(), "why", failed.error().message()));
        } else if (result instanceof SendResult.StopAccount stop) {
            ledger.stopped(wish.account().toString(), stop.error().message());
            return wishes.later(wish, Duration.ofSeconds(10));
        }
        SendError error = result instanceof SendResult.Retry retry ? retry.error() : ((SendResult.Unknown) result).error();
        Duration wait = result instanceof SendResult.Retry retry ? retry.after() : Duration.ZERO;
        return wish.attempts() >= RetryPolicy.TRIES ? done(wish, false, Map.of("status", wish.status().word(), "why", error.message()))
                : wishes.later(wish, RetryPolicy.delay(wish.attempts(), wait, ThreadLocalRandom.current()));
    }

    private Uni<Void> done(Wish wish, boolean taken, Map<String, String> data) {
        return db.transaction(tx -> wishes.done(tx, wish, taken).chain(current -> !current ? Uni.createFrom().voidItem()
                : events.record(tx, wish.card(), TELLER, taken ? "set" : "not-set", data)
                        .chain(() -> changes.record(tx, List.of(new Change("card.updated", null, wish.card(), Map.of("cardId",
                                wish.card().toString())))))));
    }
}
