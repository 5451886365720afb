package ordnung.hub.platform.live;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;
import ordnung.hub.platform.web.Language;

/** What lists show of conversations. Rendered once, however many pages are told: it must say nothing that holds for one reader only. */
public interface LiveRows {

    /**
     * @param conversations  those that changed; one that is no longer there is left out
     * @return HTML, one row after the other in no order
     */
    Uni<String> html(Collection<UUID> conversations, Language language);
}
