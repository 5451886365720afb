package ordnung.hub.overview.web;

import java.time.Duration;
import java.util.List;
import ordnung.hub.channels.Sentences;
import ordnung.hub.overview.AnswerFilter;
import ordnung.hub.overview.Found;
import ordnung.hub.overview.Person;
import ordnung.hub.overview.web.AnswersView.Took;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The conversations behind a figure.
 *
 * @param kind    waiting, answers, late, dismissed, unsent or undelivered: what the figure counts
 * @param scope   what it is narrowed to
 * @param period  to go back to; "" for now
 * @param self    this list's address without the cursor
 * @param next    null: that is all
 */
public record BehindView(String kind, Scope scope, String period, String self, List<NowView.Face> waiters, List<Row> rows, @Nullable String next) {

    /**
     * @param channel  "" for all; {@code hour} likewise: "10–11"
     * @param person   by name; "" for all
     * @param nobodys  nobody's alone
     * @param late     the overdue alone
     */
    public record Scope(String channel, String hour, String person, boolean nobodys, boolean ownPhone, boolean late) {
        static final Scope ALL = new Scope("", "", "", false, false, false);

        /** @param name  of the person */
        static Scope of(AnswerFilter filter, String name) {
            Integer hour = filter.hour();
            Person person = filter.person();
            return new Scope(filter.channel() == null ? "" : filter.channel(), hour == null ? "" : "%02d–%02d".formatted(hour, hour + 1), name, false,
                    person != null && person.kind().equals("echo"), false);
        }
    }

    /** @param took  how long the customer had waited; null where that is not what is counted @param why  in the page's language */
    public record Row(Found found, Moments.Moment at, @Nullable Took took, String why) {
        static Row of(Found found, Moments moments, Sentences sentences) {
            Took took = found.since() == null ? null : Took.of(Math.max(0, Duration.between(found.since(), found.at()).toSeconds()));
            return new Row(found, moments.of(found.at()), took,
                    found.kind().equals("undelivered") ? sentences.in(moments.locale(), found.why()) : found.why() == null ? "" : found.why());
        }

        public String who() {
            return found.who();
        }

        public boolean ownPhone() {
            return found.actor().equals("echo");
        }

        public String initials() {
            return Initials.of(found.customer());
        }
    }

    static BehindView of(String kind, Scope scope, String period, String self, Cursor.Page<Found> page, Moments moments, Sentences sentences) {
        return new BehindView(kind, scope, period, self, List.of(), page.items().stream().map(found -> Row.of(found, moments, sentences)).toList(),
                page.next());
    }

    public boolean empty() {
        return waiters.isEmpty() && rows.isEmpty();
    }
}
