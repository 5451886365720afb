package ordnung.connector.whatsapp.graph;

/** What an error code means for the message and for the account. */
public enum Verdict {
    /** Sending again later can help. */
    RETRY,
    /** Sending again can help, but not for long. */
    RETRY_A_FEW_TIMES,
    /** Too much to one customer: 4 to the power of the attempt, in seconds (developers.facebook.com …/whatsapp/throughput). */
    RETRY_PAIR,
    /** This message will not go. */
    FAIL,
    /** Nothing goes from this number until a person has seen to it. */
    STOP;

    public boolean retryable() {
        return this == RETRY || this == RETRY_A_FEW_TIMES || this == RETRY_PAIR;
    }
}
