package ordnung.hub.inbox.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import ordnung.connector.Capabilities;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Place;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * An open conversation.
 *
 * @param older  the cursor of the messages above; null at the beginning
 * @param newer  the cursor of the messages below; null at the end, where a conversation is opened as a rule
 * @param now    as an input of a time takes it
 * @param places the conversations of its customer, this one among them; none in a part of the page that does not show them
 * @param all    it reaches over all of them
 */
public record ThreadView(RowView row, List<LineView> lines, @Nullable String older, @Nullable String newer, WindowView window, ComposerView composer,
                         Moments.@Nullable Moment snoozedUntil, List<Snooze> snoozes, String now, List<Place> places, boolean all, TopicView topic) {

    /** @param word  hour, evening, tomorrow or monday */
    public record Snooze(String word, String until) {
    }

    /** @param can  what its account carries; null where the account is no longer there */
    static ThreadView of(RowView row, ThreadReader.Part part, ComposerView composer, @Nullable Capabilities can, Shell shell) {
        Conversation conversation = row.conversation();
        Moments moments = shell.moments();
        return new ThreadView(row, part.lines(), part.older(), part.newer(), WindowView.of(conversation.window(), window(can), moments), composer,
            conversation.snoozedUntil() == null ? null : moments.of(conversation.snoozedUntil()), snoozes(moments),
            moments.input(moments.now()), List.of(), false, TopicView.NONE);
    }

    ThreadView with(List<Place> conversations, boolean overAll, TopicView about) {
        return new ThreadView(row, lines, older, newer, window, composer, snoozedUntil, snoozes, now, conversations, overAll, about);
    }

    private static Duration window(@Nullable Capabilities can) {
        return can == null || can.window() == null ? Duration.ZERO : can.window().length();
    }

    public Conversation conversation() {
        return row.conversation();
    }

    static List<Snooze> snoozes(Moments moments) {
        ZonedDateTime now = moments.now().atZone(moments.zone());
        ZonedDateTime ten = now.truncatedTo(ChronoUnit.DAYS).plusHours(10);
        ZonedDateTime evening = ten.plusHours(8);
        List<Snooze> all = List.of(snooze("hour", now.plusHours(1)), snooze("evening", evening), snooze("tomorrow", ten.plusDays(1)),
            snooze("monday", ten.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
        return now.isBefore(evening.minusHours(1)) ? all : all.stream().filter(each -> !each.word().equals("evening")).toList();
    }

    private static Snooze snooze(String word, ZonedDateTime until) {
        return new Snooze(word, until.toInstant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
