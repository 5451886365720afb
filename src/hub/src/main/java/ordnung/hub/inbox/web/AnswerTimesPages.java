package ordnung.hub.inbox.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ordnung.connector.ConnectorFactory;
import ordnung.hub.calendar.HoursDocument;
import ordnung.hub.calendar.ShopCalendar;
import ordnung.hub.channels.Channels;
import ordnung.hub.inbox.AnswerTimes;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;

/** Where the owner sets when the shop works, and how soon customers are answered. */
@Path("/answer-times")
@RolesAllowed(Right.MANAGE)
public class AnswerTimesPages {

    /** @param spans  "09:00-21:00"; several by commas; "" for a day off */
    public record Day(String word, String name, String spans) {
    }

    public record Special(String date, String name, String spans) {
    }

    /** @param channels  keys of those that can be connected */
    public record View(List<Day> days, List<Special> special, int hoursVersion, List<AnswerTimes.Line> rules, int timesVersion, List<String> channels,
                       List<String> directions) {
    }

    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance answerTimes(Shell shell, View view);
    }

    private static final List<String> DIRECTIONS = List.of("retail", "corporate", "marketplaces");

    private final Shells shells;
    private final ShopCalendar calendar;
    private final ResponseClock response;
    private final Channels channels;

    AnswerTimesPages(Shells shells, ShopCalendar calendar, ResponseClock response, Channels channels) {
        this.shells = shells;
        this.calendar = calendar;
        this.response = response;
        this.channels = channels;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> page() {
        return shells.of("").chain(shell -> Uni.combine().all().unis(calendar.read(), response.read()).asTuple()
            .map(both -> Templates.answerTimes(shell, view(both.getItem1(), both.getItem2(), shell.locale())).setLocale(shell.locale())));
    }

    private View view(ShopCalendar.Stored hours, ResponseClock.Stored times, Locale locale) {
        HoursDocument document = hours.document();
        List<Day> days = Arrays.stream(DayOfWeek.values()).map(day -> new Day(HoursDocument.word(day), day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
            spans(document.week() == null ? null : document.week().get(HoursDocument.word(day))))).toList();
        List<Special> special = document.special() == null ? List.of() : document.special().stream()
            .map(one -> new Special(String.valueOf(one.date()), one.name() == null ? "" : one.name(), spans(one.hours()))).toList();
        return new View(days, special, hours.version(), times.times().rules() == null ? List.of() : times.times().rules(), times.version(),
            channels.all().stream().map(ConnectorFactory::channel).toList(), DIRECTIONS);
    }

    private static String spans(List<HoursDocument.Time> times) {
        return times == null ? "" : String.join(", ", times.stream().map(time -> time.from() + "–" + time.to()).toList());
    }
}
