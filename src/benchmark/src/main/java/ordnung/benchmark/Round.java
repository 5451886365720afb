package ordnung.benchmark;

import java.util.List;

/**
 * Everything once, between two baselines: what is measured close together can be compared, also where the machine changes.
 *
 * @param baselineMessage  transactions a second that insert the message's row alone: the mean of before and after
 * @param baselineRows     transactions a second that insert every row of a message: the mean of before and after
 */
record Round(double baselineMessage, double baselineRows, List<Figures> phases) {
}
