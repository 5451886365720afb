package ordnung.hub.inbox.web;

import java.time.Duration;
import java.time.Instant;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Conversation.State;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the list.
 *
 * @param waiting  null where nobody waits
 * @param group    late, soon, calm or answered: where it stands in a list by urgency
 * @param last     of the last message; null in a conversation without any
 */
public record RowView(Conversation conversation, @Nullable Waiting waiting, String group, Moments.@Nullable Moment last, boolean mine,
                      boolean current) {

    static RowView of(Conversation conversation, Duration soon, Moments moments, String me, @Nullable String open) {
        Waiting waiting = waiting(conversation, soon, moments.now());
        Conversation.LastMessage last = conversation.lastMessage();
        return new RowView(conversation, waiting, waiting == null ? "answered" : waiting.state(), last == null ? null : moments.of(last.at()),
            isMine(conversation, me), conversation.id().toString().equals(open));
    }

    private static @Nullable Waiting waiting(Conversation conversation, Duration soon, Instant now) {
        Instant since = conversation.waitingSince();
        boolean waits = conversation.state() == State.WAITING && since != null;
        return waits ? Waiting.of(since, since.plus(soon), conversation.dueAt(), now) : null;
    }

    private static boolean isMine(Conversation conversation, String me) {
        Conversation.StaffRef assignee = conversation.assignee();
        return assignee != null && assignee.id().toString().equals(me);
    }

    public String initials() {
        return Initials.of(conversation.customer().name());
    }

    public String assigneeInitial() {
        Conversation.StaffRef assignee = conversation.assignee();
        return assignee == null ? "?" : Initials.one(assignee.name());
    }

    public String assigneeId() {
        Conversation.StaffRef assignee = conversation.assignee();
        return assignee == null ? "" : assignee.id().toString();
    }

    public String state() {
        return conversation.state().word();
    }
}
