package ordnung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Who used the processors: figures of a machine that others use too cannot be read without it. Counted from /proc, in processors' full time; a
 * session of the database that ended meanwhile is missing from its share and found in the rest.
 */
final class Processors {
    private static final double TICKS_PER_SECOND = 100;

    private final HubProcess hub;
    private final long begun = System.nanoTime();
    private final Map<String, Double> before;

    Processors(HubProcess hub) {
        this.hub = hub;
        this.before = seconds();
    }

    /** Processors in use since the making of this, by hub, broker, database, client (this program) and others. */
    Map<String, Double> used() {
        double elapsed = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        Map<String, Double> used = new LinkedHashMap<>();
        seconds().forEach((name, seconds) -> used.put(name, Math.max(0, Math.round((seconds - before.get(name)) / elapsed * 100) / 100.0)));
        double ours = used.entrySet().stream().filter(one -> !one.getKey().equals("others")).mapToDouble(Map.Entry::getValue).sum();
        used.computeIfPresent("others", (name, all) -> Math.max(0, Math.round((all - ours) * 100) / 100.0));
        return used;
    }

    private Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("hub", process(hub.handle()));
        seconds.put("broker", hub.handle().descendants().filter(one -> !isDatabase(one)).mapToDouble(Processors::process).sum());
        seconds.put("database", hub.handle().descendants().filter(Processors::isDatabase).mapToDouble(Processors::process).sum());
        seconds.put("client", process(ProcessHandle.current()));
        seconds.put("others", machine());
        return seconds;
    }

    private static boolean isDatabase(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    /** Fields 14 and 15, counted after the name, which may hold blanks. */
    private static double process(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** All but idle and waiting for disks. */
    private static double machine() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            long[] times = Arrays.stream(lines.findFirst().orElse("cpu 0").substring(3).strip().split(" ")).mapToLong(Long::parseLong).toArray();
            return (Arrays.stream(times).limit(8).sum() - (times.length > 4 ? times[3] + times[4] : 0)) / TICKS_PER_SECOND;
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
