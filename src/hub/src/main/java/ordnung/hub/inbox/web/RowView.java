package ordnung.hub.inbox.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Conversation.State;
import ordnung.hub.inbox.ConversationFilter;
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

    static RowView of(Conversation conversation, Moments moments, String me, @Nullable String open) {
        Waiting waiting = waiting(conversation, moments.now());
        Conversation.LastMessage last = conversation.lastMessage();
        return new RowView(conversation, waiting, waiting == null ? "answered" : waiting.state(), last == null ? null : moments.of(last.at()),
            isMine(conversation, me), conversation.id().toString().equals(open));
    }

    private static @Nullable Waiting waiting(Conversation conversation, Instant now) {
        Instant since = conversation.waitingSince();
        boolean waits = conversation.state() == State.WAITING && since != null;
        return waits ? Waiting.of(since, conversation.soonAt(), conversation.dueAt(), now) : null;
    }

    private static boolean isMine(Conversation conversation, String me) {
        Conversation.StaffRef assignee = conversation.assignee();
        return assignee != null && assignee.id().toString().equals(me);
    }

    /** Sorts as text where {@link ConversationFilter.Sort#WAITING} sorts; empty where nobody waits. */
    public String sinceOrder() {
        return order(conversation.waitingSince());
    }

    /** Sorts as text, backwards, where {@link ConversationFilter.Sort#RECENT} sorts; empty in a conversation without any message. */
    public String lastOrder() {
        Conversation.LastMessage message = conversation.lastMessage();
        return order(message == null ? null : message.at());
    }

    private String order(@Nullable Instant at) {
        return at == null ? "" : String.format(Locale.ROOT, "%016d %s", ChronoUnit.MICROS.between(Instant.EPOCH, at), conversation.id());
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
