package ordnung.hub.channels;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.connector.Expiring;
import ordnung.host.Accounts;
import ordnung.host.Accounts.Account;
import org.jboss.logging.Logger;

/**
 * When the accounts' keys end, where their providers say so: asked soon after the start and every six hours, kept in memory. People are told from
 * thirty days before, and more urgently from seven.
 */
@ApplicationScoped
public class KeyExpiry {
    static final Duration SOON = Duration.ofDays(30);
    static final Duration NOW = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger LOG = Logger.getLogger(KeyExpiry.class);

    /** @param urgent  a week or less is left, or none */
    public record Ending(Instant at, boolean urgent) {
    }

    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    KeyExpiry(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty where it does not end within thirty days, or nobody knows. */
    public Optional<Ending> of(String accountId) {
        return Optional.ofNullable(ends.get(accountId)).filter(at -> at.isBefore(clock.instant().plus(SOON)))
                .map(at -> new Ending(at, at.isBefore(clock.instant().plus(NOW))));
    }

    @Scheduled(every = "6h", delayed = "20s", identity = "key-expiry", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        List<Account> asked = accounts.all().stream().filter(Account::works).filter(account -> account.connector() instanceof Expiring).toList();
        return Multi.createFrom().iterable(asked).onItem().transformToUniAndConcatenate(this::ask).collect().asList().replaceWithVoid();
    }

    Uni<Void> ask(Account account) {
        return Uni.createFrom().completionStage(() -> ((Expiring) account.connector()).expiresAt())
                .ifNoItem().after(PATIENCE).fail()
                .invoke(end -> end.ifPresentOrElse(at -> ends.put(account.id(), at), () -> ends.remove(account.id())))
                .replaceWithVoid()
                // What was known stays; it is asked again.
                .onFailure().invoke(fault -> LOG.debugf("key-expiry.not-told account=%s", account.id()))
                .onFailure().recoverWithNull();
    }
}
