package ordnung.hub.overview;

import java.util.UUID;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which of those who wait to list: those behind one figure of {@link WaitingNow}.
 *
 * @param assignee  responsible for them; null: anybody
 * @param nobodys   only those that nobody is responsible for
 * @param late      only those that are overdue
 */
public record WaitingFilter(@Nullable String channel, @Nullable UUID assignee, boolean nobodys, boolean late) {
    public static final WaitingFilter ALL = new WaitingFilter(null, null, false, false);

    /** @param person  an id, or {@code nobody}; null or empty: anybody @throws Problem 400 naming {@code person} where it is neither */
    public static WaitingFilter of(@Nullable String channel, @Nullable String person, boolean late) {
        boolean nobodys = WaitingNow.NOBODY.equals(person);
        UUID assignee = nobodys || person == null || person.isBlank() ? null
                : Ids.parse(person).orElseThrow(() -> Problem.badField("person", "is not an id"));
        return new WaitingFilter(channel == null || channel.isBlank() ? null : channel, assignee, nobodys, late);
    }
}
