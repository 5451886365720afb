package ordnung.hub.team;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * By which rules a conversation that begins to wait finds somebody by itself.
 *
 * @param formerFirst  whoever last served the customer, if at work
 * @param byLoad       whoever has the fewest waiting
 * @param accounts     who alone answers an account; an account that is not named is answered by everybody
 * @param version      of the last change, for the next one
 */
public record SharingRules(boolean formerFirst, boolean byLoad, Map<UUID, Set<UUID>> accounts, int version) {

    /** Nothing is given to anybody. */
    public boolean off() {
        return !formerFirst && !byLoad && accounts.isEmpty();
    }
}
