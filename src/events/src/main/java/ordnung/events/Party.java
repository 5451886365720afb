package ordnung.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person at the other end, as far as the channel knows them.
 *
 * @param ids       every id by which the channel addresses this person, the thread's own first; never empty
 * @param name      as the person shows it
 * @param phone     E.164 with "+", where known
 * @param evidence  how far {@code phone} and {@code mail} can be believed
 */
public record Party(List<String> ids, @Nullable String name, @Nullable String username, @Nullable String phone, @Nullable String mail,
                    Evidence evidence) {

    /** Seen: nobody vouched. Claimed: the person typed it. Verified: the provider knows it is theirs. */
    public enum Evidence {
        SEEN, CLAIMED, VERIFIED
    }

    public Party {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("ids must not be empty");
        }
    }
}
