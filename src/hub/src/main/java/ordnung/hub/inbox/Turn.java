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
 * @param unread      the customer's messages since somebody answered
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
        return next.direction() == Direction.IN ? heard(next, newest) : answered(next, newest);
    }

    /** Messages may come late: one that was written before the shop's own phone answered has been answered. */
    private Turn heard(Arrived next, Arrived newest) {
        if (answeredAt != null && answeredAt.isAfter(next.sentAt())) {
            return new Turn(conversation, waitsFrom, answeredAt, later(inboundAt, next.sentAt()), newest, unread);
        }
        Instant since = waitsFrom == null || next.sentAt().isBefore(waitsFrom) ? next.sentAt() : waitsFrom;
        return new Turn(conversation, since, answeredAt, later(inboundAt, next.sentAt()), newest, unread + 1);
    }

    private Turn answered(Arrived next, Arrived newest) {
        boolean answersAll = inboundAt == null || !next.sentAt().isBefore(inboundAt);
        return new Turn(conversation, answersAll ? null : waitsFrom, later(answeredAt, next.sentAt()), inboundAt, newest, answersAll ? 0 : unread);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
