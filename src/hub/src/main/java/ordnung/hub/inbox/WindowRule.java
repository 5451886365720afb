package ordnung.hub.inbox;

import java.time.Instant;
import ordnung.connector.Capabilities;
import ordnung.hub.inbox.Conversation.Window;
import org.jspecify.annotations.Nullable;

/** When free text may be sent: the customer's last word opens the window, and only theirs. */
public final class WindowRule {

    /** The rule of a thread in which nothing can be answered at all: an order at a marketplace, a form. */
    public static final String NO_ANSWERS = "no-answers";

    private WindowRule() {
    }

    public static Window at(Instant now, Capabilities.@Nullable Window rule, @Nullable Instant lastInbound) {
        if (rule == null) {
            return new Window(true, null, null);
        }
        Instant closes = lastInbound == null ? null : lastInbound.plus(rule.length());
        return new Window(closes != null && now.isBefore(closes), closes, rule.rule());
    }
}
