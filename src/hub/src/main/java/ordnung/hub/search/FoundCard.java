package ordnung.hub.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order whose number it is, or whose title, goods, address, inscription or comment has the words. */
public record FoundCard(UUID id, long number, String title, @Nullable String stage, @Nullable UUID conversationId) {
}
