package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import ordnung.connector.SendResult;
import ordnung.host.Accounts;
import ordnung.host.HostLedger;
import ordnung.hub.platform.Problem;

/** The test button: whether the provider takes the account's settings. An account that the provider had stopped goes on when it does. */
@ApplicationScoped
public class AccountCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveAccounts live;
    private final ChannelAccounts accounts;
    private final HostLedger ledger;

    AccountCheck(LiveAccounts live, ChannelAccounts accounts, HostLedger ledger) {
        this.live = live;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    public Uni<Outcome> run(UUID id) {
        Accounts.Account account = live.byId(id.toString()).orElseThrow(() -> Problem.notFound("account"));
        Context caller = Vertx.currentContext();
        Executor home = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return Uni.createFrom().completionStage(() -> account.connector().check())
                .ifNoItem().after(PATIENCE).recoverWithItem(Outcome.NO_ANSWER)
                .emitOn(home)
                .invoke(result -> tell(account.id(), result))
                .map(Outcome::of)
                .call(outcome -> outcome.ok() && account.stoppedReason() != null ? accounts.goOn(id) : Uni.createFrom().nullItem());
    }

    private void tell(String account, SendResult result) {
        if (result instanceof SendResult.Accepted) {
            ledger.answered(account);
        } else if (result instanceof SendResult.Retry retry) {
            ledger.unavailable(account, retry.error().message());
        }
    }
}
