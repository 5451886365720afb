package ordnung.host;

import org.jspecify.annotations.Nullable;

/** Where the host tells what it saw, for the delivery ledger and for the account's health. Never blocks; counts are on disk within a second or two. */
public interface HostLedger {

    /** An authentic call came in. */
    void received(String accountId);

    /** A call was turned away. @param accountId  null where no account could be told */
    void rejected(@Nullable String accountId, String channel, String reason);

    void sent(String accountId);

    /** The provider was asked and answered well, if only that there is nothing new: it is there, whatever failed before. */
    void answered(String accountId);

    /** One thing went wrong while the provider is there. @param message  for a person, without customers' words or secrets */
    void error(String accountId, String message);

    /** The provider was not reached, did not answer, or asks to come again later: several of these in a row are its outage. @param message  as above */
    void unavailable(String accountId, String message);

    /** The provider refuses the account: sending stops until a person has seen to it. */
    void stopped(String accountId, String reason);
}
