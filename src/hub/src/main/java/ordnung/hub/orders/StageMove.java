package ordnung.hub.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes of the wish to have a card in another stage. */
public sealed interface StageMove {

    /** It is there already. */
    record Stays() implements StageMove {
    }

    /**
     * @param outcome   won or lost where the card is closed by it, else null
     * @param reopened  the card was closed and is open again
     */
    record Moved(Stage from, Stage to, @Nullable String outcome, @Nullable String reason, boolean reopened) implements StageMove {
    }

    /** @param missing  the fields to be filled in first, in the order in which the stages name them */
    record Refused(List<String> missing) implements StageMove {
    }

    /**
     * Onwards, a card needs the fields of the stage it leaves and of the one it enters: a new request came in unchecked and is met when it
     * leaves. Back and out it may always go; out needs a reason, since that is what is asked of a lost customer later.
     *
     * @param filled  the card's fields that have a value
     */
    static StageMove decide(Stage from, Stage to, Set<String> filled, @Nullable String reason) {
        if (from.key().equals(to.key())) {
            return new Stays();
        }
        List<String> missing = new ArrayList<>();
        if (to.lost()) {
            if (reason == null || reason.isBlank()) {
                missing.add("reason");
            }
        } else if (to.position() > from.position()) {
            Stream.concat(from.required().stream(), to.required().stream()).distinct()
                    .filter(f -> !filled.contains(f)).forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            return new Refused(missing);
        }
        return new Moved(from, to, to.open() ? null : to.kind(), reason, !from.open() && to.open());
    }
}
