package ordnung.hub.overview;

import java.time.Instant;

/**
 * Answers of one person in one channel within an hour.
 *
 * @param name   of the person, as it was then; "" for the shop's own phone
 * @param waits  how long each customer had waited, in seconds
 * @param late   how many of them were answered after it was due
 */
public record AnswerHour(Instant hour, String channel, Person person, String name, Integer[] waits, int late) {
}
