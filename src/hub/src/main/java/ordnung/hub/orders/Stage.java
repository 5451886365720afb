package ordnung.hub.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a board.
 *
 * @param kind         open: work is going on; won, lost: a card that comes here is closed
 * @param required     fields without which no card enters or leaves
 * @param templateKey  the template that goes out when a card enters
 * @param templateOn   whether it does: a rule that rests keeps its template
 */
public record Stage(String key, String name, @Nullable String colour, String kind, List<String> required, @Nullable String templateKey,
                    boolean templateOn, int position) {

    public static final List<String> KINDS = List.of("open", "won", "lost");

    public Stage {
        required = List.copyOf(required);
    }

    public boolean open() {
        return kind.equals("open");
    }

    public boolean lost() {
        return kind.equals("lost");
    }
}
