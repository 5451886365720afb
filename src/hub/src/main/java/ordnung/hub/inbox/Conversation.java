package ordnung.hub.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the API and the pages show it.
 *
 * @param soonAt      when the wait becomes urgent, in the shop's working time; null where nobody waits, or the shop does not open again
 * @param dueAt       when it is late
 * @param returnedAt  came back from a snooze then, and nobody has dealt with it since
 */
public record Conversation(UUID id, String channel, UUID accountId, String accountName, String direction, String thread, CustomerRef customer,
                           State state, @Nullable Instant waitingSince, @Nullable Instant soonAt, @Nullable Instant dueAt, boolean overdue,
                           @Nullable Instant snoozedUntil, @Nullable Instant returnedAt, @Nullable LastMessage lastMessage, int unread, @Nullable StaffRef assignee, List<CardRef> cards, Window window,
                           long version) {

    public enum State {
        WAITING, ANSWERED, SNOOZED, CLOSED;

        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record CustomerRef(UUID id, String name) {
    }

    public record StaffRef(UUID id, String name) {
    }

    /** @param stageName  as the board calls it; {@code stageKind} open, won or lost */
    public record CardRef(UUID id, long number, String title, String stage, String stageName, String stageKind, String board, boolean closed) {
    }

    public record LastMessage(UUID id, String kind, @Nullable String text, String direction, Instant at) {
    }

    /**
     * Whether free text may be sent now.
     *
     * @param open      always true where the channel has no window
     * @param closesAt  when it will close, or closed; null where the channel has none or the customer never wrote
     * @param rule      {@code whatsapp-24h}; null where there is none
     */
    public record Window(boolean open, @Nullable Instant closesAt, @Nullable String rule) {
    }
}
