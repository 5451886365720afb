package ordnung.hub.alerts.sending;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.hub.alerts.Step;
import ordnung.hub.alerts.store.Subjects.Subject;
import ordnung.hub.alerts.web.AlertWords;
import ordnung.hub.channels.ChannelTexts;

/** Says alerts in a person's language. The customer's own words are said only to whoever asked for them. */
@ApplicationScoped
public class AlertText {
    private static final int MOST_SAID = 120;
    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAME = 60;

    /**
     * @param path    of the page that shows it
     * @param tag     what a later one of the same takes the place of
     * @param urgent  stays on the device until somebody has seen it
     */
    public record Said(String title, String body, String path, String tag, boolean urgent) {
    }

    private final ChannelTexts channels;
    private final Clock clock;

    AlertText(ChannelTexts channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    public Said trial(String language) {
        return new Said(words(language).trial(), words(language).trialText(), "/alerts", "trial", false);
    }

    /** @param subjects  at least one */
    public Said of(List<Subject> subjects, String language, boolean showText) {
        if (subjects.size() == 1) {
            Subject one = subjects.get(0);
            return new Said(name(one, language), line(one, language) + said(one, showText), "/inbox/" + one.conversation(), "wait-" + one.conversation(),
                    one.step() == Step.ESCALATED);
        }
        return new Said(words(language).many(subjects.size()), names(subjects, language), "/inbox", "many",
                subjects.stream().anyMatch(one -> one.step() == Step.ESCALATED));
    }

    /** Everything that waits, a line each, as a letter or a message in a messenger has it. @param base  of the pages' addresses; "": none is known */
    public String whole(List<Subject> subjects, String language, boolean showText, String base) {
        Stream<String> lines = subjects.stream().limit(MOST_NAMED).map(one -> name(one, language) + ". " + line(one, language) + said(one, showText)
                + (base.isEmpty() ? "" : "\n" + words(language).reply(base + "/inbox/" + one.conversation())));
        return (subjects.size() == 1 ? "" : words(language).many(subjects.size()) + "\n\n") + lines.collect(Collectors.joining("\n\n"));
    }

    private String names(List<Subject> subjects, String language) {
        return subjects.stream().map(one -> name(one, language)).distinct().limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    private static String name(Subject one, String language) {
        String name = one.customer();
        return words(language).who(name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…");
    }

    private String line(Subject one, String language) {
        String where = channels.name(Locale.forLanguageTag(language), one.channel()) + (one.account().isEmpty() ? "" : ", " + one.account());
        return (one.step() == Step.COLLEAGUE ? words(language).colleague(String.valueOf(one.notice()), String.valueOf(one.actor()))
                : words(language).what(one.step().word(), spell(one, language))) + " · " + where;
    }

    private String spell(Subject one, String language) {
        Duration waited = one.since() == null ? Duration.ZERO : Duration.between(one.since(), clock.instant());
        return words(language).spell(waited.toHours() == 0 ? "" : Long.toString(waited.toHours()), Long.toString(waited.toMinutesPart()));
    }

    private static String said(Subject one, boolean showText) {
        String text = one.said() == null || !showText ? "" : one.said().strip();
        return text.isEmpty() ? "" : "\n" + (text.codePointCount(0, text.length()) <= MOST_SAID ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SAID)) + "…");
    }

    /** Russian is the bundle itself, the others are translations of it. */
    static AlertWords words(String language) {
        return language.equals("ru") ? MessageBundles.get(AlertWords.class) : MessageBundles.get(AlertWords.class, Localized.Literal.of(language));
    }
}
