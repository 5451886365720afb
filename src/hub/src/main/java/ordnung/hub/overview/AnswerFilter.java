package ordnung.hub.overview;

import org.jspecify.annotations.Nullable;

/**
 * Which answers to list: those behind one figure of an {@link AnswerReport}.
 *
 * @param hour  of the day, 0 to 23 on the shop's own clock; null: any
 * @param late  only those that came after they were due
 */
public record AnswerFilter(Hours range, @Nullable Integer hour, @Nullable Person person, @Nullable String channel, boolean late) {
}
