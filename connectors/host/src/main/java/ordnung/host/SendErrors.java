package ordnung.host;

/** Our own codes of {@link ordnung.events.SendError}, beside the providers'. */
public final class SendErrors {
    /** Held back by us to keep a provider's limit: no failure, and no try spent. */
    public static final String PACED = "paced";
    /** A person switched the account off: the message waits for it, and no try is spent. */
    public static final String ACCOUNT_DISABLED = "account-disabled";
    /** The provider may have it or not. */
    public static final String UNKNOWN_OUTCOME = "unknown-outcome";

    private SendErrors() {
    }
}
