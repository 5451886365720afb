package ordnung.benchmark;

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
 * @param pages       of the application that were open in a browser all the while
 * @param memoryIdle  of hub, broker and database
 */
record Results(String at, int processors, String java, double loadBefore, boolean demo, List<String> pages, int customers, Start firstStart,
               Start secondStart, long memoryIdle, List<Summary> medians, List<Round> rounds) {

    record Start(long ready, long page) {
    }

    boolean whole() {
        return rounds.stream().flatMap(round -> round.phases().stream()).allMatch(Figures::whole);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    void print(PrintStream out) {
        say(out, "%nprocessors %d, java %s, load average before %.2f, demo %s, %d customers, open in a browser: %s%n", processors, java, loadBefore, demo,
                customers, pages.isEmpty() ? "nothing" : String.join(" ", pages));
        say(out, "start-up     first: ready %,d ms, page %,d ms; second: ready %,d ms, page %,d ms%n", firstStart.ready(), firstStart.page(),
                secondStart.ready(), secondStart.page());
        say(out, "memory idle  %d MB (hub, broker and database)%n", memoryIdle);
        for (int i = 0; i < rounds.size(); i++) {
            print(out, "round " + (i + 1), rounds.get(i));
        }
        say(out, "%n%-34s %9s %7s %9s | %8s %8s | %8s %8s%n", "medians of " + rounds.size() + " rounds", "stored/s", "/rows", "/message", "webhook", "webhook",
                "event", "event");
        say(out, "%-34s %9s %7s %9s | %8s %8s | %8s %8s%n", "", "", "", "", "p50 ms", "p99 ms", "p50 ms", "p99 ms");
        medians.forEach(one -> say(out, "%-34s %9.0f %7.2f %9.2f | %8.1f %8.1f | %8.1f %8.1f%n", one.name(), one.storedPerSecond(), one.toRows(),
                one.toMessage(), one.webhookP50(), one.webhookP99(), one.eventP50(), one.eventP99()));
    }

    private static void print(PrintStream out, String name, Round round) {
        say(out, "%n%s: baseline %,.0f/s all rows of a message, %,.0f/s message row alone; one transaction each, %d clients%n", name, round.baselineRows(),
                round.baselineMessage(), Baseline.CLIENTS);
        say(out, "%-34s %6s %8s %9s %9s %7s %9s | %8s %8s | %8s %8s %8s | %5s | %6s  %s%n", "", "rate", "messages", "webhooks", "stored/s", "/rows", "/message",
                "webhook", "webhook", "event", "event", "event", "MB", "µs cpu", "processors used by");
        say(out, "%-34s %6s %8s %9s %9s %7s %9s | %8s %8s | %8s %8s %8s | %5s | %6s%n", "", "", "", "per s", "", "", "", "p50 ms", "p99 ms", "p50 ms", "p99 ms",
                "max ms", "", "a mess.");
        round.phases().forEach(one -> say(out, "%-34s %6d %8d %9.0f %9.0f %7.2f %9.2f | %8.1f %8.1f | %8.1f %8.1f %8.1f | %5d | %6d  %s%s%n", one.name(),
                one.rate(), one.messages(), one.acceptedPerSecond(), one.storedPerSecond(), one.storedPerSecond() / round.baselineRows(),
                one.storedPerSecond() / round.baselineMessage(), one.webhookP50(), one.webhookP99(), one.eventP50(), one.eventP99(), one.eventMax(),
                one.memoryMegabytes(), one.microsPerMessage(), one.processors(),
                one.whole() ? "" : "  NOT WHOLE: stored " + one.stored() + ", heard " + one.heard() + ", answers " + one.statuses()));
    }

    private static void say(PrintStream out, String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
