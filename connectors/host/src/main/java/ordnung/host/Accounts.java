package ordnung.host;

import java.util.Collection;
import java.util.Optional;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import org.jspecify.annotations.Nullable;

/** The accounts that this process runs. Answers from memory, from any thread, and is at most some seconds behind what people changed. */
public interface Accounts {

    Optional<Account> find(String channel, String accountId);

    Optional<Account> byId(String accountId);

    /** Every account that could be connected, switched off or not. */
    Collection<Account> all();

    /** Accounts of a channel whose connector has this {@link Connector#address()}. */
    Collection<Account> sameAddress(String channel, String address);

    /** @param stoppedReason  why nothing is sent through it any more, until a person has seen to it; null: it works */
    record Account(String id, String channel, boolean enabled, @Nullable String stoppedReason, Connector connector, Http http) {

        /** Switched on by people and not stopped by its provider. */
        public boolean works() {
            return enabled && stoppedReason == null;
        }
    }
}
