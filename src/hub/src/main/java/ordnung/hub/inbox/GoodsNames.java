package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the shop calls a product that a customer asks about: its provider tells a number, or the shop's own article. */
public interface GoodsNames {

    /**
     * @param conversations  in whose channels the goods are called so
     * @param called         articles, and the channel's own numbers
     * @return  for each conversation, names by what was given; whatever is not in the catalogue is missing
     */
    Uni<Map<UUID, Map<String, String>>> of(Collection<UUID> conversations, Collection<String> called, Locale locale);
}
