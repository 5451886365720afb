package ordnung.hub.overview.web;

import java.time.Instant;
import java.util.List;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.overview.WaitingNow;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Who waits now, as the page shows it.
 *
 * @param longest  null: nobody waits
 * @param last     what was said last in that conversation; null where it is not known
 */
public record NowView(WaitingNow now, @Nullable Face longest, Conversation.@Nullable LastMessage last, List<Line> channels, List<Line> people) {

    /** A customer who waits. */
    public record Face(WaitingNow.Waiter waiter, Waiting waiting) {
        static Face of(WaitingNow.Waiter waiter, Moments moments) {
            return new Face(waiter, Waiting.of(waiter.waitingSince(), waiter.soonAt(), waiter.dueAt(), moments.now()));
        }

        public String initials() {
            return Initials.of(waiter.customer());
        }
    }

    /** @param waiting  how long the longest of them has waited: without a limit of its own, since each has another one */
    public record Line(WaitingNow.Line line, Waiting waiting) {
        public boolean nobody() {
            return line.key().equals(WaitingNow.NOBODY);
        }

        public String initial() {
            return Initials.one(line.name());
        }
    }

    static NowView of(WaitingNow now, @Nullable Conversation longest, Moments moments) {
        return new NowView(now, now.longest() == null ? null : Face.of(now.longest(), moments), longest == null ? null : longest.lastMessage(),
                lines(now.channels(), moments.now()), lines(now.people(), moments.now()));
    }

    private static List<Line> lines(List<WaitingNow.Line> lines, Instant now) {
        return lines.stream().map(line -> new Line(line, Waiting.of(line.since(), null, null, now))).toList();
    }
}
