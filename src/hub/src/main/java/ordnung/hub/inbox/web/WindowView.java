package ordnung.hub.inbox.web;

import java.time.Duration;
import java.time.Instant;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.WindowRule;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Spell;
import org.jspecify.annotations.Nullable;

/**
 * How long the channel lets us write freely.
 *
 * @param state  none (no such rule), open, closing (under two hours left), closed, mute (nothing is ever answered here)
 * @param hours  left, for the bar: of the 24
 */
public record WindowView(String state, @Nullable Spell left, double hours, Moments.@Nullable Moment closes) {
    private static final Duration CLOSING = Duration.ofHours(2);

    static WindowView of(Conversation.Window window, Moments moments) {
        Instant closes = window.closesAt();
        if (WindowRule.NO_ANSWERS.equals(window.rule())) {
            return new WindowView("mute", null, 0, null);
        }
        if (window.rule() == null || window.open() && closes == null) {
            return new WindowView("none", null, 0, null);
        }
        Duration left = closes == null ? Duration.ZERO : Duration.between(moments.now(), closes);
        if (!window.open() || left.isNegative() || left.isZero()) {
            return new WindowView("closed", null, 0, closes == null ? null : moments.of(closes));
        }
        double hours = Math.round(left.toMinutes() / 6.0) / 10.0;
        return new WindowView(left.compareTo(CLOSING) < 0 ? "closing" : "open", Spell.of(left), hours, moments.of(closes));
    }

    public boolean shut() {
        return "closed".equals(state) || "mute".equals(state);
    }
}
