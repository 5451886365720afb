package ordnung.hub.inbox;

import java.time.Instant;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals.Arrived;
import org.jspecify.annotations.Nullable;

/**
 * What a run of new messages does to a conversation. A customer's message makes it wait, from the first one that nobody answered; an answer
 * from the shop's own phone ends the wait. What the channel itself says (a changed number) does neither.
 *
 * @param waitsFrom   when the wait began; null: the run does not make it wait
 * @param answeredAt  when somebody last answered from another device; null: nobody did
 * @param inboundAt   the customer's last word: it opens the channel's window
 * @param unread      the customer's messages
 */
public record Turn(UUID conversation, @Nullable Instant waitsFrom, @Nullable Instant answeredAt, @Nullable Instant inboundAt, Arrived last,
                   int unread) {

    public static Turn of(Arrived first) {
        return new Turn(first.conversation().id(), null, null, null, first, 0).then(first);
    }

    public Turn then(Arrived next) {
        Arrived newest = next.sentAt().isBefore(last.sentAt()) ? last : next;
        if (next.kind() == MessageKind.SYSTEM) {
            return new Turn(conversation, waitsFrom, answeredAt, inboundAt, newest, unread);
        }
        if (next.direction() == Direction.IN) {
            return new Turn(conversation, waitsFrom == null ? next.sentAt() : waitsFrom, answeredAt, later(inboundAt, next.sentAt()), newest,
                    unread + 1);
        }
        boolean answersAll = inboundAt == null || !next.sentAt().isBefore(inboundAt);
        return new Turn(conversation, answersAll ? null : waitsFrom, later(answeredAt, next.sentAt()), inboundAt, newest, unread);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
