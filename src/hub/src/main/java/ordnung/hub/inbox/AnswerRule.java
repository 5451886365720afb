package ordnung.hub.inbox;

import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How long customers may wait, in working time.
 *
 * @param channel     null: any
 * @param direction   null: any
 * @param first       for the very first answer in a conversation
 * @param next        for every later one
 * @param escalation  after it was due, when it is somebody else's concern too
 */
public record AnswerRule(@Nullable String channel, @Nullable String direction, Pace first, Pace next, Duration escalation) {
    /** The more a rule names, the sooner it is asked. */
    static final Comparator<AnswerRule> CLOSEST_FIRST = Comparator.comparingInt(AnswerRule::names).reversed();

    /** @param soon  it is urgent from then on @param due  it is late from then on, not before {@code soon} */
    public record Pace(Duration soon, Duration due) {
    }

    public Pace pace(boolean first) {
        return first ? this.first : next;
    }

    boolean fits(String ofChannel, String ofDirection) {
        return (channel == null || channel.equals(ofChannel)) && (direction == null || direction.equals(ofDirection));
    }

    /** A channel says more than a direction: it is the narrower of the two. */
    private int names() {
        return (channel == null ? 0 : 2) + (direction == null ? 0 : 1);
    }
}
