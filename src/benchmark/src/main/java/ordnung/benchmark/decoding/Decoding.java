package ordnung.benchmark.decoding;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures every channel that is called by its provider, each in a JVM of its own, and says how fast it was. */
public final class Decoding {
    /**
     * Garbage is collected and code compiled while the measured thread waits: one thread is one core, and on a busy machine the compiler does not come
     * too late. What a contract test has started (a played provider) is not waited for.
     */
    private static final String[] ONE_CORE = {"-XX:+UseSerialGC", "-Xbatch", "-Djmh.shutdownTimeout=0"};

    private final DecodingPlan plan;

    private Decoding(DecodingPlan plan) {
        this.plan = plan;
    }

    /** @return  whether every channel met the goal */
    public static boolean run(String[] arguments, Path jar) throws Exception {
        DecodingPlan plan = DecodingPlan.of(arguments, jar);
        DecodingResults results = new DecodingResults(Instant.now().toString(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Speed.GOAL, new ArrayList<>());
        results.head(System.out);
        new Decoding(plan).measure(results.channels());
        results.write(plan.output());
        return results.meetGoal();
    }

    private void measure(List<Speed> measured) throws Exception {
        Channels channels = Channels.of(plan.application(), plan.connectors());
        for (String channel : plan.channels().isEmpty() ? channels.names() : plan.channels()) {
            int kinds = channels.samples(channel).calls().size();
            if (kinds > 0) {
                measured.add(Speed.of(channel, kinds, measured(channel)));
                DecodingResults.print(System.out, measured.get(measured.size() - 1));
            }
        }
    }

    private RunResult measured(String channel) throws RunnerException {
        Options options = new OptionsBuilder().include("^" + Receiving.class.getName().replace(".", "\\.") + "\\.")
                .param("channel", channel)
                .forks(1)
                .jvmArgs(ONE_CORE).jvmArgsAppend("-D" + Receiving.APPLICATION + "=" + plan.application(),
                        "-D" + Receiving.CONNECTORS + "=" + plan.connectors())
                .warmupIterations(plan.seconds() * 3 / 2).warmupTime(TimeValue.seconds(1))
                .measurementIterations(plan.seconds()).measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).runSingle();
    }
}
