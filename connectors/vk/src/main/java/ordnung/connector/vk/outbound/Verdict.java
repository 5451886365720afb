package ordnung.connector.vk.outbound;

/** What an error code means for the message and for the account. */
enum Verdict {
    /** Sending again later can help. */
    RETRY,
    /** This message will not go. */
    FAIL,
    /** Nothing goes from this community until a person has seen to it. */
    STOP
}
