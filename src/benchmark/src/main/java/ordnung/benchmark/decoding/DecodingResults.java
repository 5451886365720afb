package ordnung.benchmark.decoding;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * All of a run.
 *
 * @param goal        events a second on one core
 * @param loadBefore  the system's load average before the run: above the number of processors less one, what the clock tells is somebody else's too
 */
record DecodingResults(String at, int processors, String java, double loadBefore, int goal, List<Speed> channels) {

    boolean meetGoal() {
        return channels.stream().allMatch(Speed::meetsGoal);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    void head(PrintStream out) {
        out.printf(Locale.ROOT, "%nprocessors %d, java %s, load average before %.2f; goal %,d events/s on one core%n%n", processors, java, loadBefore, goal);
        out.printf(Locale.ROOT, "%-14s %5s %15s %8s %15s %8s  %s%n", "channel", "kinds", "events/s a core", "±", "events/s clock", "calls/s", "goal");
    }

    static void print(PrintStream out, Speed speed) {
        out.printf(Locale.ROOT, "%-14s %5d %,15d %,8d %,15d %,8d  %s%n", speed.channel(), speed.kinds(), speed.perCore(), speed.error(), speed.byClock(),
                speed.calls(), speed.meetsGoal() ? "met" : "NOT MET");
    }
}
