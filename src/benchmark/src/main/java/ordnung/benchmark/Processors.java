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
    private static final int IDLE = 3;
    private static final int STEAL = 7;

    private final HubProcess hub;
    private final long begun = System.nanoTime();
    private final Map<String, Double> before;

    Processors(HubProcess hub) {
        this.hub = hub;
        this.before = seconds();
    }

    /**
     * Processors in use since the making of this, by hub, broker, database, client (this program), browser and others; and stolen, which a virtual machine's
     * neighbours had instead: a phase with much of that was measured on a smaller machine.
     */
    Map<String, Double> used() {
        double elapsed = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        Map<String, Double> used = new LinkedHashMap<>();
        seconds().forEach((name, seconds) -> used.put(name, Math.max(0, Math.round((seconds - before.get(name)) / elapsed * 100) / 100.0)));
        double ours = used.entrySet().stream().filter(one -> !one.getKey().equals("others") && !one.getKey().equals("stolen"))
                .mapToDouble(Map.Entry::getValue).sum();
        used.computeIfPresent("others", (name, all) -> Math.max(0, Math.round((all - ours) * 100) / 100.0));
        return used;
    }

    private Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("hub", process(hub.handle()));
        seconds.put("broker", hub.handle().descendants().filter(one -> !isDatabase(one)).mapToDouble(Processors::process).sum());
        seconds.put("database", hub.handle().descendants().filter(Processors::isDatabase).mapToDouble(Processors::process).sum());
        seconds.put("client", process(ProcessHandle.current()));
        // Besides the application, a browser is all that this program starts.
        seconds.put("browser", ProcessHandle.current().descendants().mapToDouble(Processors::process).sum() - process(hub.handle())
                - hub.handle().descendants().mapToDouble(Processors::process).sum());
        long[] machine = machine();
        seconds.put("others", (Arrays.stream(machine).limit(STEAL).sum() - machine[IDLE] - machine[IDLE + 1]) / TICKS_PER_SECOND);
        seconds.put("stolen", machine[STEAL] / TICKS_PER_SECOND);
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

    /** The machine's times by use since its start, in ticks: user, nice, system, idle, waiting for disks, two kinds of interrupts, stolen. */
    private static long[] machine() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            return Arrays.copyOf(Arrays.stream(lines.findFirst().orElse("cpu 0").substring(3).strip().split(" ")).mapToLong(Long::parseLong).toArray(),
                    STEAL + 1);
        } catch (IOException elsewhere) {
            return new long[STEAL + 1];
        }
    }
}
