package ordnung.benchmark.decoding;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Connector;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** What a webhook costs before its events are handed on: the proof of who calls, and the decoding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
public class Receiving {
    static final String APPLICATION = "ordnung.benchmark.application";
    static final String CONNECTORS = "ordnung.benchmark.connectors";

    @Param("")
    public String channel = "";
    private Connector connector;
    private List<WebhookCall> calls;

    @Setup
    public void ready() throws Exception {
        Samples samples = Channels.of(Path.of(System.getProperty(APPLICATION)), Path.of(System.getProperty(CONNECTORS))).samples(channel);
        connector = samples.connector();
        calls = samples.calls();
    }

    /** One after another, a call of every kind: the branches that a processor learns are those of mixed traffic. */
    @Benchmark
    public void callsOfEveryKind(Received received, Blackhole hole) {
        for (WebhookCall call : calls) {
            // Anything else than events would be a sample that is not authentic, and fails the run.
            WebhookResult.Events result = (WebhookResult.Events) connector.receive(call);
            received.calls++;
            received.events += result.events().size();
            hole.consume(result);
        }
    }

    /** What JMH tells of each iteration, a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Received {
        private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        public long calls;
        public long events;
        private long before;

        @Setup(Level.Iteration)
        public void start() {
            before = SYSTEM.getProcessCpuTime();
        }

        /** Processor time of the whole JVM, in nanoseconds: what is compiled and collected meanwhile counts too. */
        public long processor() {
            return SYSTEM.getProcessCpuTime() - before;
        }
    }
}
