package ordnung.benchmark.decoding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * How fast one channel's calls become events.
 *
 * @param kinds     of sample calls
 * @param perCore   events in a second of processor time, the mean of all iterations: comparable on a busy machine too
 * @param error     of it, either way, with 99.9 % confidence
 * @param byClock   events in a second of one thread
 * @param calls     in a second of one thread
 */
record Speed(String channel, int kinds, long perCore, long error, long byClock, long calls) {
    /** Events a second on one core that every channel is to decode. */
    static final int GOAL = 20_000;
    private static final double NANOS = 1e9;

    static Speed of(String channel, int kinds, RunResult run) {
        Collection<IterationResult> iterations = run.getAggregatedResult().getIterationResults();
        ListStatistics perCore = new ListStatistics();
        iterations.forEach(one -> perCore.addValue(told(one, "events") / told(one, "processor") * NANOS));
        return new Speed(channel, kinds, Math.round(perCore.getMean()), Math.round(perCore.getMeanErrorAt(0.999)), mean(iterations, "events"),
                mean(iterations, "calls"));
    }

    private static long mean(Collection<IterationResult> iterations, String name) {
        return Math.round(iterations.stream().mapToDouble(one -> told(one, name)).average().orElseThrow());
    }

    private static double told(IterationResult iteration, String name) {
        return iteration.getSecondaryResults().get(name).getScore();
    }

    @JsonProperty
    boolean meetsGoal() {
        return perCore >= GOAL;
    }
}
