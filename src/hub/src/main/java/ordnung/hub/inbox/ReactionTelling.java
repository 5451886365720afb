package ordnung.hub.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import ordnung.connector.Reacting;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import ordnung.host.Accounts;
import ordnung.host.HostLedger;
import ordnung.hub.inbox.store.ShopReactions;
import ordnung.hub.inbox.store.ShopReactions.Subject;
import ordnung.hub.inbox.store.ShopReactions.Wish;
import ordnung.hub.platform.Problem;
import org.jboss.logging.Logger;

/** The shop reacts to a customer's message. Putting a reaction twice does no harm, so whatever is not certain is tried again. */
@ApplicationScoped
public class ReactionTelling {
    private static final int AT_ONCE = 20;
    private static final Duration WHILE_AWAY = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(ReactionTelling.class);

    private final ShopReactions reactions;
    private final Accounts accounts;
    private final HostLedger ledger;

    ReactionTelling(ShopReactions reactions, Accounts accounts, HostLedger ledger) {
        this.reactions = reactions;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** What can be put in a thread; none where its channel takes none. */
    public List<String> offered(UUID account, String thread) {
        return accounts.byId(account.toString()).map(Accounts.Account::connector).filter(Reacting.class::isInstance)
                .map(one -> ((Reacting) one).emojis(thread)).orElse(List.of());
    }

    /**
     * @param emoji  "": take it back
     * @throws Problem 404 where it is no customer's message, 422 where the channel does not take this
     */
    public Uni<Void> react(UUID messageId, String emoji) {
        return reactions.subject(messageId).chain(found -> {
            Subject subject = found.orElseThrow(() -> Problem.notFound("message of a customer"));
            List<String> offered = offered(subject.accountId(), subject.thread());
            if (offered.isEmpty() || !emoji.isEmpty() && !offered.contains(emoji)) {
                throw Problem.refused("cannot-react", "This reaction cannot be put here",
                        offered.isEmpty() ? "Reactions cannot be put here." : "The channel takes: " + String.join(" ", offered), List.of());
            }
            return reactions.want(subject, emoji);
        });
    }

    @Scheduled(every = "1s", delayed = "3s", identity = "reaction-telling", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return reactions.take(AT_ONCE)
                .chain(due -> Multi.createFrom().iterable(due).onItem().transformToUniAndMerge(this::tell).collect().asList())
                .onFailure().invoke(fault -> LOG.warnf("reactions.not-told cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> tell(Wish wish) {
        Reacting reacting = accounts.byId(wish.accountId().toString()).filter(Accounts.Account::works).map(Accounts.Account::connector)
                .filter(Reacting.class::isInstance).map(Reacting.class::cast).orElse(null);
        if (reacting == null) {
            return reactions.later(wish, WHILE_AWAY, false);
        }
        return Uni.createFrom().completionStage(() -> reacting.react(wish.target(), wish.emoji()))
                .onFailure().recoverWithItem(fault -> new SendResult.Retry(new SendError("connector-fault", "The connector failed", true), Duration.ZERO))
                .chain(result -> settle(wish, result));
    }

    private Uni<Void> settle(Wish wish, SendResult result) {
        if (result instanceof SendResult.Accepted) {
            return reactions.done(wish, null);
        } else if (result instanceof SendResult.Failed failed) {
            return reactions.done(wish, failed.error().message());
        } else if (result instanceof SendResult.StopAccount stop) {
            ledger.stopped(wish.accountId().toString(), stop.error().message());
            return reactions.later(wish, WHILE_AWAY, false);
        }
        SendError error = result instanceof SendResult.Retry retry ? retry.error() : ((SendResult.Unknown) result).error();
        Duration wait = result instanceof SendResult.Retry retry ? retry.after() : Duration.ZERO;
        return wish.attempts() >= RetryPolicy.TRIES ? reactions.done(wish, error.message())
                : reactions.later(wish, RetryPolicy.delay(wish.attempts(), wait, ThreadLocalRandom.current()), true);
    }
}
