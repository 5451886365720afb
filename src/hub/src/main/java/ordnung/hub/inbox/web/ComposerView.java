package ordnung.hub.inbox.web;

import ordnung.connector.Capabilities;
import ordnung.events.MessageKind;

/**
 * What can be written into a conversation.
 *
 * @param mute   nothing at all: its channel only brings messages in
 * @param most   longest text, in UTF-16 units: what is longer goes in several messages, or is refused where the channel takes only one
 * @param files  whether any file can be sent
 */
public record ComposerView(boolean mute, int most, boolean files) {
    /** Who writes more in one go has pasted something else than an answer. */
    private static final int MOST_SPLIT = 40_000;
    /** For notes to colleagues, which no channel limits. */
    private static final ComposerView GONE = new ComposerView(true, MOST_SPLIT, false);

    static ComposerView of(Capabilities can) {
        return can.sends().isEmpty() ? GONE
            : new ComposerView(false, can.splits() ? MOST_SPLIT : can.textLength(), can.sends().stream().anyMatch(kind -> kind != MessageKind.TEXT));
    }

    /** Of an account that is no longer there. */
    static ComposerView none() {
        return GONE;
    }
}
