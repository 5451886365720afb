package ordnung.hub.overview;

import org.jspecify.annotations.Nullable;

/**
 * How some customers were answered.
 *
 * @param answers        how many waits were ended by an answer that was not lost on its way
 * @param late           of these, after they were due: by the rules and the working time of when it was added up
 * @param inTimePercent  rounded down, so that a hundred means all of them; null where there was no answer
 * @param medianSeconds  half were answered within that, in plain time; to within one percent
 * @param p90Seconds     nine of ten were
 */
public record Figures(long answers, long late, @Nullable Integer inTimePercent, @Nullable Long medianSeconds, @Nullable Long p90Seconds) {

    static Figures of(long answers, long late, Spread waits) {
        return new Figures(answers, late, answers == 0 ? null : (int) ((answers - late) * 100 / answers), waits.within(50), waits.within(90));
    }
}
