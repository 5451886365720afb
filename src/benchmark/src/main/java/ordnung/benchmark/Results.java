package ordnung.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * All of a run. Rates are messages a second, times milliseconds, memory megabytes.
 *
 * @param loadBefore  the system's load average before the run: above the number of processors the figures are somebody else's too
 * @param baselineMessage  transactions a second that insert the message's row alone
 * @param baselineRows     transactions a second that insert every row of a message
 */
record Results(String at, int processors, String java, double loadBefore, boolean demo, int customers, Start firstStart, Start secondStart,
               long memoryIdle, double baselineMessage, double baselineRows, List<Figures> phases) {

    record Start(long ready, long page) {
    }

    @JsonProperty
    double storedToBaselineMessage() {
        return ratio(baselineMessage);
    }

    @JsonProperty
    double storedToBaselineRows() {
        return ratio(baselineRows);
    }

    /** The slowest phase at full speed counts. */
    private double ratio(double baseline) {
        return phases.stream().filter(one -> one.rate() == 0).mapToDouble(Figures::storedPerSecond).min().orElse(0) / baseline;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    void print(PrintStream out) {
        say(out, "%nprocessors %d, java %s, load average before %.2f, demo %s, %d customers%n", processors, java, loadBefore, demo, customers);
        say(out, "start-up     first: ready %,d ms, page %,d ms; second: ready %,d ms, page %,d ms%n", firstStart.ready(), firstStart.page(),
                secondStart.ready(), secondStart.page());
        say(out, "memory idle  %d MB (hub, broker and database)%n", memoryIdle);
        say(out, "baseline     %,.0f/s message row alone; %,.0f/s all rows of a message; one transaction each, %d clients%n%n", baselineMessage, baselineRows,
                Baseline.CLIENTS);
        say(out, "%-34s %8s %9s %9s %7s %7s | %8s %8s | %8s %8s %8s | %5s | %6s  %s%n", "", "messages", "webhooks", "stored", "/single", "/rows", "webhook", "webhook",
                "event", "event", "event", "memory", "a mess.", "processors used by");
        say(out, "%-34s %8s %9s %9s %7s %7s | %8s %8s | %8s %8s %8s | %5s | %6s%n", "", "", "per s", "per s", "", "", "p50 ms", "p99 ms", "p50 ms", "p99 ms",
                "max ms", "MB", "µs cpu");
        phases.forEach(one -> say(out, "%-34s %8d %9.0f %9.0f %7.2f %7.2f | %8.1f %8.1f | %8.1f %8.1f %8.1f | %5d | %6d  %s%s%n", one.name(), one.messages(),
                one.acceptedPerSecond(), one.storedPerSecond(), one.storedPerSecond() / baselineMessage, one.storedPerSecond() / baselineRows,
                one.webhookP50(), one.webhookP99(), one.eventP50(), one.eventP99(), one.eventMax(), one.memoryMegabytes(), one.microsPerMessage(), one.processors(),
                one.whole() ? "" : "  NOT WHOLE: stored " + one.stored() + ", heard " + one.heard() + ", answers " + one.statuses()));
    }

    private static void say(PrintStream out, String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
