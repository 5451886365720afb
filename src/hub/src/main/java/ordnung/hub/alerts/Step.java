package ordnung.hub.alerts;

import java.util.Locale;

/** What there is to tell of a conversation. The steps of a wait are in their order: a later one says more than an earlier one. */
public enum Step {
    /** A customer has begun to wait. */
    NEW,
    /** A colleague calls: a mention, a hand-over. No step of a wait. */
    COLLEAGUE,
    /** The promised time is nearly over. */
    SOON,
    /** It is over. */
    DUE,
    /** And has been for so long that somebody else is called. */
    ESCALATED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Step of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
