package ordnung.host;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import ordnung.events.SendReported;
import ordnung.events.SendReported.Outcome;
import ordnung.events.SendRequested;
import ordnung.events.Topics;
import ordnung.host.Accounts.Account;
import org.jboss.logging.Logger;

/** Hands one message to its provider, within the provider's limits, and reports what became of it. */
@ApplicationScoped
public class Sender {
    /** A longer wait goes back to the hub's outbox, where it survives a restart. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final Accounts accounts;
    private final Dispatches dispatches;
    private final Limits limits;
    private final EventPublisher publisher;
    private final HostLedger ledger;
    private final Clock clock;

    Sender(Accounts accounts, Dispatches dispatches, Limits limits, EventPublisher publisher, HostLedger ledger, Clock clock) {
        this.accounts = accounts;
        this.dispatches = dispatches;
        this.limits = limits;
        this.publisher = publisher;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Completes when the try is on record; sending and its report go on by themselves. */
    Uni<Void> take(SendRequested request) {
        return Uni.createFrom().deferred(() -> dispatches.claim(request.messageId(), request.attempt()))
                .onFailure().retry().withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2)).indefinitely()
                .invoke(ours -> {
                    if (ours) {
                        send(request).subscribe().with(
                                done -> { },
                                fault -> LOG.errorf("send.unreported message=%s cause=%s", request.messageId(), fault.getClass().getSimpleName()));
                    }
                }).replaceWithVoid();
    }

    private Uni<Void> send(SendRequested request) {
        Optional<Account> account = accounts.byId(request.accountId()).filter(Account::enabled);
        if (account.isEmpty()) {
            return report(request, new SendResult.Retry(new SendError(SendErrors.ACCOUNT_DISABLED, "The account is switched off", true),
                    Duration.ofSeconds(2)));
        }
        if (account.get().stoppedReason() != null) {
            // Published before it was known that the provider refuses the account: asking again can only make it worse.
            return report(request, new SendResult.StopAccount(new SendError("account-stopped", account.get().stoppedReason(), true)));
        }
        return paced(request, account.get()).chain(result -> {
            tell(request, result);
            return report(request, result);
        });
    }

    private Uni<SendResult> paced(SendRequested request, Account account) {
        Duration wait = limits.take(request.accountId(), request.thread(), account.connector().capabilities(request.thread()));
        if (wait.isZero()) {
            return Uni.createFrom().completionStage(() -> account.connector().send(request))
                    .onFailure().recoverWithItem(fault -> new SendResult.Unknown(
                            new SendError("connector-fault", "It is not known whether the message left", true)));
        }
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            return Uni.createFrom().item(new SendResult.Retry(
                    new SendError(SendErrors.PACED, "Waiting for the channel's rate limit", true), wait));
        }
        return Uni.createFrom().voidItem().onItem().delayIt().by(wait).chain(() -> paced(request, account));
    }

    private void tell(SendRequested request, SendResult result) {
        if (result instanceof SendResult.Accepted) {
            ledger.sent(request.accountId());
        } else if (result instanceof SendResult.StopAccount stop) {
            ledger.stopped(request.accountId(), stop.error().message());
        } else if (result instanceof SendResult.Failed failed) {
            ledger.error(request.accountId(), failed.error().message());
        } else if (!SendErrors.PACED.equals(error(result).code())) {
            ledger.unavailable(request.accountId(), error(result).message());
        }
    }

    /** The report must not be lost while this process lives; if it dies, the hub finds the try without one. */
    private Uni<Void> report(SendRequested request, SendResult result) {
        SendReported report = new SendReported(request.messageId(), request.attempt(), request.accountId(), request.thread(), outcome(result),
                result instanceof SendResult.Accepted accepted ? accepted.externalId() : null, error(result),
                result instanceof SendResult.Retry retry ? retry.after().toMillis() : 0, clock.instant(),
                result instanceof SendResult.Accepted accepted ? accepted.otherIds() : List.of());
        return Uni.createFrom().deferred(() -> publisher.publish(List.of(
                        new EventPublisher.Outgoing(Topics.REPORTS, request.accountId(), request.thread(), report))))
                .onFailure().retry().withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5)).indefinitely();
    }

    private static Outcome outcome(SendResult result) {
        if (result instanceof SendResult.Accepted) {
            return Outcome.ACCEPTED;
        } else if (result instanceof SendResult.Retry) {
            return Outcome.RETRY;
        } else if (result instanceof SendResult.Failed) {
            return Outcome.FAILED;
        } else if (result instanceof SendResult.StopAccount) {
            return Outcome.STOPPED;
        }
        return Outcome.UNKNOWN;
    }

    private static SendError error(SendResult result) {
        if (result instanceof SendResult.Retry retry) {
            return retry.error();
        } else if (result instanceof SendResult.Failed failed) {
            return failed.error();
        } else if (result instanceof SendResult.StopAccount stop) {
            return stop.error();
        }
        return result instanceof SendResult.Unknown unknown ? unknown.error() : null;
    }
}
