package ordnung.hub.alerts.sending;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ordnung.connector.SendResult;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.host.Accounts.Account;

/** Writes to one of the shop's own people through an account of the shop's. No conversation comes of it. */
@ApplicationScoped
class Writing {

    /** @param id  the same for every try of the same words */
    Uni<Outcome> write(Optional<Account> account, String id, int attempt, String thread, List<String> to, String text, Map<String, Object> payload) {
        if (account.isEmpty() || !account.get().works()) {
            return Uni.createFrom().item(new Outcome.Later("no-account", Duration.ZERO));
        }
        Account through = account.get();
        return Uni.createFrom().completionStage(() -> through.connector().send(new SendRequested(id, attempt, through.id(), through.channel(), thread, to, null,
                        MessageKind.TEXT, text, List.of(), null, null, List.of(), payload)))
                .map(Writing::outcome).onFailure().recoverWithItem(fault -> new Outcome.Later("unreachable", Duration.ZERO));
    }

    /** What may have gone or not is sent again: an alert may come twice. */
    private static Outcome outcome(SendResult result) {
        if (result instanceof SendResult.Accepted) {
            return new Outcome.Went();
        } else if (result instanceof SendResult.Failed) {
            return new Outcome.Never("refused");
        } else if (result instanceof SendResult.StopAccount) {
            return new Outcome.Never("no-account");
        }
        return new Outcome.Later("unreachable", result instanceof SendResult.Retry retry ? retry.after() : Duration.ZERO);
    }
}
