package ordnung.hub.team.web;

import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.team.Notice;

/** What a person is to know of, the latest first. */
public record NoticesView(List<Line> lines, UUID me) {

    public record Line(Notice notice, Moments.Moment at, String initial) {
        /** To the very message, where there is one. */
        public String link() {
            return "/inbox/" + notice.conversationId() + (notice.messageId() == null ? "" : "#m-" + notice.messageId());
        }
    }

    static NoticesView of(List<Notice> notices, UUID me, Moments moments) {
        return new NoticesView(notices.stream().map(one -> new Line(one, moments.of(one.at()), Initials.one(one.actor()))).toList(), me);
    }

    /** The conversation was given to this very person. */
    public boolean isMine(Line line) {
        Conversation.StaffRef about = line.notice().about();
        return about != null && about.id().equals(me);
    }

    public boolean unseen() {
        return lines.stream().anyMatch(line -> !line.notice().seen());
    }
}
