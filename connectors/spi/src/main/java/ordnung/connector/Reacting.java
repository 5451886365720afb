package ordnung.connector;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A connector whose provider lets the shop put an emoji on a customer's message. */
public interface Reacting {

    /** What can be put in this thread, the most usual first; none: nothing can. Computes only. */
    List<String> emojis(String thread);

    /**
     * Puts the reaction, instead of the shop's earlier one. Repeating does no harm. Never completes exceptionally.
     *
     * @param target  whose message, and under which ids the provider knows it
     * @param emoji   one of {@link #emojis}; null: take the reaction back
     */
    CompletionStage<SendResult> react(Target target, @Nullable String emoji);

    /**
     * @param to          every id of the person in the channel, the one that wrote last first
     * @param phone       E.164 with "+", where the channel knows it
     * @param externalId  of the message
     * @param otherIds    further ids under which the provider speaks of it
     */
    record Target(String thread, List<String> to, @Nullable String phone, String externalId, List<String> otherIds) {
        public Target {
            to = List.copyOf(to);
            otherIds = List.copyOf(otherIds);
        }
    }
}
