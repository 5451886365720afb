package ordnung.events;

/** Names of the topics and of the headers that every record carries (CloudEvents 1.0, Kafka binding, binary mode). */
public final class Topics {
    /** Channel to hub: {@link ChannelEvent}, keyed by {@link #key}. */
    public static final String INBOUND = "channel.inbound";
    /** Hub to channel: {@link SendRequested}, keyed by {@link #key}. */
    public static final String OUTBOUND = "channel.outbound";
    /** Channel to hub: {@link SendReported}, keyed by {@link #key}. */
    public static final String REPORTS = "channel.reports";

    public static final String CE_SPEC = "ce_specversion";
    public static final String CE_ID = "ce_id";
    public static final String CE_TYPE = "ce_type";
    public static final String CE_SOURCE = "ce_source";
    public static final String CE_TIME = "ce_time";

    private Topics() {
    }

    /** One account's thread is one key, so that everything said in it keeps its order. */
    public static String key(String accountId, String thread) {
        return accountId + "/" + thread;
    }
}
