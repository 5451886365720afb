package ordnung.connector;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What a channel can carry, and how fast. Each value is the provider's own documented rule; the connector names its source.
 *
 * @param sends             kinds that can be sent; empty: the channel only receives
 * @param textLength        longest text, in UTF-16 units
 * @param captionLength     longest caption of a file, in UTF-16 units
 * @param fileSizes         largest file by kind, in bytes
 * @param mimeTypes         allowed types by kind; a kind that is missing takes any
 * @param buttons           most quick replies under one text; 0: none
 * @param replies           whether a message can quote another
 * @param receipts          whether {@link Connector#markRead} reaches the customer
 * @param callbacksTellOutcome  whether a send whose answer was lost is told later by a delivery report that carries our message id
 * @param accountRate       most sends an account, or null
 * @param recipientRate     most sends to one recipient, or null
 * @param splits            whether a longer text may go as several messages; where not (an answer to a review), it is refused
 * @param window            the time after the customer's last message in which free text may be sent, or null
 */
public record Capabilities(Set<MessageKind> sends, int textLength, int captionLength, Map<MessageKind, Long> fileSizes,
                           Map<MessageKind, Set<String>> mimeTypes, int buttons, boolean replies, boolean receipts,
                           boolean callbacksTellOutcome, @Nullable Rate accountRate, @Nullable Rate recipientRate,
                           boolean splits, @Nullable Window window) {

    /** Of a channel that only brings messages in. */
    public static final Capabilities RECEIVES_ONLY =
            new Capabilities(Set.of(), 0, 0, Map.of(), Map.of(), 0, false, false, false, null, null, false, null);

    public Capabilities within(@Nullable Window other) {
        return new Capabilities(sends, textLength, captionLength, fileSizes, mimeTypes, buttons, replies, receipts, callbacksTellOutcome,
                accountRate, recipientRate, splits, other);
    }

    /** {@code permits} may be spent at once; they come back evenly, all of them in {@code period}. */
    public record Rate(int permits, Duration period) {
    }

    /** @param rule  the rule's key, for wording and for the API's {@code window.rule}: {@code whatsapp-24h} */
    public record Window(Duration length, String rule) {
    }
}
