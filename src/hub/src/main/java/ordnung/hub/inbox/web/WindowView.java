package ordnung.hub.inbox.web;

import java.time.Duration;
import java.time.Instant;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Spell;
import org.jspecify.annotations.Nullable;

/**
 * How long the channel lets us write freely.
 *
 * @param state  none (no such rule), open, closing (under two hours left), closed
 * @param hours  left, for the bar: of {@code length}
 * @param rule   the rule's key; "" for none
 */
public record WindowView(String state, @Nullable Spell left, double hours, long length, Moments.@Nullable Moment closes, String rule) {
    private static final Duration CLOSING = Duration.ofHours(2);

    /** @param length  of the window, from the customer's last word on */
    static WindowView of(Conversation.Window window, Duration length, Moments moments) {
        Instant closes = window.closesAt();
        String rule = window.rule();
        if (rule == null || window.open() && closes == null) {
            return new WindowView("none", null, 0, 0, null, "");
        }
        Duration left = closes == null ? Duration.ZERO : Duration.between(moments.now(), closes);
        if (!window.open() || left.isNegative() || left.isZero()) {
            return new WindowView("closed", null, 0, length.toHours(), closes == null ? null : moments.of(closes), rule);
        }
        double hours = Math.round(left.toMinutes() / 6.0) / 10.0;
        return new WindowView(left.compareTo(CLOSING) < 0 ? "closing" : "open", Spell.of(left), hours, length.toHours(), moments.of(closes), rule);
    }

    public boolean shut() {
        return "closed".equals(state);
    }
}
