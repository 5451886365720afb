package ordnung.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What one phase showed. Latencies are in milliseconds; at a fixed rate they count from the time at which a call was to be sent.
 *
 * @param rate       messages a second that were asked for; 0: full speed
 * @param storedPerSecond  from the first call to the last message in the database
 * @param processors  in use, by whom
 * @param statuses   calls by the status answered
 * @param heard      messages that the operator was told of
 */
record Figures(String name, int perWebhook, long rate, int messages, int stored, int heard, double acceptedPerSecond, double storedPerSecond,
               double webhookP50, double webhookP99, double eventP50, double eventP99, double eventMax, long memoryMegabytes, Map<String, Double> processors,
               Map<String, Integer> statuses) {

    static Figures of(String name, int perWebhook, double rate, int messages, int stored, double storedSeconds, Load load, Operator.Watched watched,
                      long memory, Map<String, Double> processors) {
        Map<String, Integer> statuses = new TreeMap<>();
        load.statuses().forEach((status, n) -> statuses.put(status == 0 ? "broken" : Integer.toString(status), n));
        return new Figures(name, perWebhook, Math.round(rate), messages, stored, watched.heard(), load.accepted() / load.seconds(), stored / storedSeconds,
                millis(load.responses(), 50), millis(load.responses(), 99), millis(watched.latency, 50), millis(watched.latency, 99),
                millis(watched.latency, 100), memory, processors, statuses);
    }

    private static double millis(Histogram histogram, double percentile) {
        return Math.round(histogram.getValueAtPercentile(percentile) / 1e4) / 100.0;
    }

    /** Processor time that a message cost the hub, the broker and the database together, in microseconds: comparable on a busy machine too. */
    @JsonProperty
    long microsPerMessage() {
        double cores = processors.getOrDefault("hub", 0.0) + processors.getOrDefault("broker", 0.0) + processors.getOrDefault("database", 0.0);
        return Math.round(cores * 1e6 / storedPerSecond);
    }

    /** Nothing lost on the way to the database, to the operator, or back to the provider. */
    boolean whole() {
        return stored == messages && heard == messages && statuses.keySet().stream().allMatch("200"::equals);
    }
}
