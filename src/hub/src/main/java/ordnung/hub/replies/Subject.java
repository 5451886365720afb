package ordnung.hub.replies;

import java.util.Optional;
import java.util.UUID;
import ordnung.hub.orders.Card;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a text is about.
 *
 * @param conversationId  where it is to be said
 */
public record Subject(@Nullable Person customer, Optional<Card> card, @Nullable UUID conversationId) {

    public static final Subject NOBODY = new Subject(null, Optional.empty(), null);

    /** @param language  ru, uk, en; null where unknown */
    public record Person(String name, @Nullable String first, @Nullable String phone, @Nullable String language) {
    }

    @Nullable
    public String language() {
        return customer == null ? null : customer.language();
    }
}
