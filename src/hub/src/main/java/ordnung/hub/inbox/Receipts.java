package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ordnung.host.Accounts;
import ordnung.hub.inbox.store.ConversationActions;
import ordnung.hub.inbox.store.ConversationActions.SeenMessage;
import org.jboss.logging.Logger;

/** Tells the customer's messenger that a person has seen what they wrote. A courtesy: it is not repeated when it fails. */
@ApplicationScoped
public class Receipts {
    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final ConversationActions conversations;
    private final Accounts accounts;

    Receipts(ConversationActions conversations, Accounts accounts) {
        this.conversations = conversations;
        this.accounts = accounts;
    }

    public Uni<Void> read(UUID conversationId) {
        return conversations.read(conversationId).invoke(seen -> {
            if (seen != null) {
                tell(conversationId, seen);
            }
        }).replaceWithVoid();
    }

    private void tell(UUID conversationId, SeenMessage seen) {
        accounts.byId(seen.accountId().toString()).filter(account -> account.enabled() && account.stoppedReason() == null)
                .filter(account -> account.connector().capabilities(seen.thread()).receipts())
                .ifPresent(account -> account.connector().markRead(seen.thread(), seen.externalId())
                        .whenComplete((result, fault) -> LOG.debugf("receipt.sent conversation=%s", conversationId)));
    }
}
