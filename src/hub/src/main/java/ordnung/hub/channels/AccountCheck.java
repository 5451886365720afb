package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import ordnung.host.Accounts;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The test button: whether the provider takes the account's settings. An account that the provider had stopped goes on when it does. */
@ApplicationScoped
public class AccountCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param error  what the provider said, in words for a person; null where all is well */
    public record Outcome(boolean ok, @Nullable SendError error) {
    }

    private final LiveAccounts live;
    private final ChannelAccounts accounts;

    AccountCheck(LiveAccounts live, ChannelAccounts accounts) {
        this.live = live;
        this.accounts = accounts;
    }

    public Uni<Outcome> run(UUID id) {
        Accounts.Account account = live.byId(id.toString()).orElseThrow(() -> Problem.notFound("account"));
        Context caller = Vertx.currentContext();
        Executor home = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return Uni.createFrom().completionStage(() -> account.connector().check())
                .ifNoItem().after(PATIENCE).recoverWithItem(() -> new SendResult.Unknown(new SendError("timeout", "The provider did not answer", true)))
                .emitOn(home)
                .map(AccountCheck::outcome)
                .call(outcome -> outcome.ok() && account.stoppedReason() != null ? accounts.goOn(id) : Uni.createFrom().nullItem());
    }

    private static Outcome outcome(SendResult result) {
        if (result instanceof SendResult.Retry retry) {
            return new Outcome(false, retry.error());
        }
        if (result instanceof SendResult.Failed failed) {
            return new Outcome(false, failed.error());
        }
        if (result instanceof SendResult.StopAccount stop) {
            return new Outcome(false, stop.error());
        }
        return result instanceof SendResult.Unknown unknown ? new Outcome(false, unknown.error()) : new Outcome(true, null);
    }
}
