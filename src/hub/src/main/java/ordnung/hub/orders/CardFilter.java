package ordnung.hub.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param board  its key or id
 * @param q      a number, or a part of the title, the address, the inscription or the comment
 * @param open   true: not closed; false: closed; null: both
 */
public record CardFilter(@Nullable String board, @Nullable String stage, @Nullable UUID customer, @Nullable UUID conversation,
                         @Nullable UUID responsible, @Nullable String q, @Nullable Boolean open) {
}
