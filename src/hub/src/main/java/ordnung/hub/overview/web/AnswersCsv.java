package ordnung.hub.overview.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.hub.channels.ChannelTexts;
import ordnung.hub.overview.AnswerReport;
import ordnung.hub.overview.AnswerReport.By;
import ordnung.hub.overview.Figures;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Period;
import ordnung.hub.overview.store.AnswerHours;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A table of answers to take along, as the spreadsheets of our languages open it: semicolons, and a mark of its encoding at the beginning. */
@Path("/overview/answers.csv")
@RolesAllowed(Right.MANAGE)
public class AnswersCsv {
    private static final String MARK = "\ufeff";

    private final Shells shells;
    private final AnswerHours answers;
    private final HoursQuery hours;
    private final ChannelTexts channels;

    AnswersCsv(Shells shells, AnswerHours answers, HoursQuery hours, ChannelTexts channels) {
        this.shells = shells;
        this.answers = answers;
        this.hours = hours;
        this.channels = channels;
    }

    /** @param by  hour, person or channel */
    @GET
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"answers.csv\"")
    public Uni<String> table(@RestQuery @Nullable String period, @RestQuery @Nullable String by) {
        Hours range = hours.of(Period.of(period));
        By lines = OverviewResource.by(by);
        return shells.of("").chain(shell -> answers.of(range).map(told -> AnswerReport.of(range, hours.zone(), told))
                .map(report -> text(report, lines, shell.locale())));
    }

    private String text(AnswerReport report, By by, Locale locale) {
        OverviewWords words = words(locale);
        Stream<List<String>> rows = report.by(by).stream().map(line -> row(label(by, line, words, locale), line.figures()));
        List<String> head = List.of(words.lineOf(by.word()), words.answers(), words.medianSeconds(), words.p90Seconds(), words.inTimePercent(), words.late());
        return MARK + Stream.of(Stream.of(head), rows, Stream.of(row(words.total(), report.total()))).flatMap(all -> all)
                .map(cells -> cells.stream().map(AnswersCsv::cell).collect(Collectors.joining(";"))).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Russian is the bundle itself, the others are translations of it. */
    private static OverviewWords words(Locale locale) {
        return locale.getLanguage().equals("ru") ? MessageBundles.get(OverviewWords.class)
                : MessageBundles.get(OverviewWords.class, Localized.Literal.of(locale.getLanguage()));
    }

    private String label(By by, AnswerReport.Line line, OverviewWords words, Locale locale) {
        return switch (by) {
            case HOUR -> "%02d:00".formatted(Integer.parseInt(line.key()));
            case CHANNEL -> channels.name(locale, line.key());
            case PERSON -> line.name().isEmpty() ? words.ownPhone() : line.name();
        };
    }

    private static List<String> row(String label, Figures figures) {
        return List.of(label, Long.toString(figures.answers()), text(figures.medianSeconds()), text(figures.p90Seconds()), text(figures.inTimePercent()),
                Long.toString(figures.late()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A name is no formula, whatever it begins with. */
    static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
