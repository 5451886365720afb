package ordnung.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * The medians of one kind of phase over all rounds; ratios are each taken within their round.
 *
 * @param toRows     stored a second to the baseline that inserts every row of a message
 * @param toMessage  stored a second to the baseline that inserts the message's row alone
 */
record Summary(String name, double storedPerSecond, double toRows, double toMessage, double webhookP50, double webhookP99, double eventP50, double eventP99) {

    static List<Summary> of(List<Round> rounds) {
        return IntStream.range(0, rounds.get(0).phases().size()).mapToObj(phase -> of(rounds, phase)).toList();
    }

    private static Summary of(List<Round> rounds, int phase) {
        return new Summary(rounds.get(0).phases().get(phase).name(),
                median(rounds, phase, (round, one) -> one.storedPerSecond()),
                median(rounds, phase, (round, one) -> one.storedPerSecond() / round.baselineRows()),
                median(rounds, phase, (round, one) -> one.storedPerSecond() / round.baselineMessage()),
                median(rounds, phase, (round, one) -> one.webhookP50()),
                median(rounds, phase, (round, one) -> one.webhookP99()),
                median(rounds, phase, (round, one) -> one.eventP50()),
                median(rounds, phase, (round, one) -> one.eventP99()));
    }

    private static double median(List<Round> rounds, int phase, ToDoubleBiFunction<Round, Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(round -> figure.applyAsDouble(round, round.phases().get(phase))).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Math.round(median * 100) / 100.0;
    }
}
