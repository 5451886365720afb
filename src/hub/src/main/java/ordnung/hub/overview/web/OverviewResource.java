package ordnung.hub.overview.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ordnung.hub.overview.AnswerReport;
import ordnung.hub.overview.AnswerReport.By;
import ordnung.hub.overview.Figures;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.WaitingNow;
import ordnung.hub.overview.store.AnswerHours;
import ordnung.hub.overview.store.WaitingReader;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The owner's figures: who waits, and how soon customers were answered. */
@Path("/api/v1/overview")
@RolesAllowed(Right.MANAGE)
@Tag(name = "Overview")
public class OverviewResource {

    /** @param by  hour, person or channel */
    public record Answers(Instant from, Instant to, String by, List<AnswerReport.Line> items, Figures total) {
    }

    private final WaitingReader waiting;
    private final AnswerHours answers;
    private final HoursQuery hours;

    OverviewResource(WaitingReader waiting, AnswerHours answers, HoursQuery hours) {
        this.waiting = waiting;
        this.answers = answers;
        this.hours = hours;
    }

    @GET
    @Path("/now")
    @Operation(summary = "Who waits now", description = "How many wait and are overdue, who has waited longest; by channel, and by the person responsible "
            + "(`nobody`: nobody is).")
    public Uni<WaitingNow> now() {
        return waiting.now();
    }

    @GET
    @Path("/answers")
    @Operation(summary = "How soon customers were answered", description = "How many waits were ended by an answer that arrived, how many of these came late "
            + "(in working time, by the rules of then), and within what time half and nine of ten were answered (plain time, to within one percent). By "
            + "hour: the hours of the day, 0 to 23 in the shop's time zone. An answer from the shop's own phone that is told of late is counted some "
            + "minutes after it became known.")
    public Uni<Answers> answers(
            @Parameter(description = "A day (2026-11-22) or a time with offset; counted by whole hours. Today where nothing is said") @RestQuery @Nullable String from,
            @Parameter(description = "Likewise, included; at most 93 days after `from`") @RestQuery @Nullable String to,
            @Parameter(description = "hour (the default), person or channel") @RestQuery @Nullable String by) {
        Hours range = hours.of(from, to);
        By lines = by(by);
        return answers.of(range).map(told -> AnswerReport.of(range, hours.zone(), told))
                .map(report -> new Answers(range.from(), range.to(), lines.word(), report.by(lines), report.total()));
    }

    static By by(@Nullable String word) {
        return word == null || word.isBlank() ? By.HOUR : Arrays.stream(By.values()).filter(one -> one.word().equals(word)).findFirst()
                .orElseThrow(() -> Problem.badField("by", "must be one of " + Arrays.stream(By.values()).map(By::word).collect(Collectors.joining(", "))));
    }
}
