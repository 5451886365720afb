package ordnung.host;

/** Our own codes of {@link ordnung.events.SendError}, beside the providers'. */
public final class SendErrors {
    /** Held back by us to keep a provider's limit: no failure, and no try spent. */
    public static final String PACED = "paced";
    /** The provider may have it or not. */
    public static final String UNKNOWN_OUTCOME = "unknown-outcome";

    private SendErrors() {
    }
}
