package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.SavedView;
import ordnung.hub.inbox.store.ViewStore;
import ordnung.hub.platform.Problem;

/** The saved views of a person with how many wait in each: two statements, however many views. */
@ApplicationScoped
class Views {
    private final ViewStore store;

    Views(ViewStore store) {
        this.store = store;
    }

    Uni<List<SavedView>> of(Optional<UUID> me) {
        return store.of(me.orElse(null)).chain(views -> store.counts(filters(views, me)).map(counts -> views.stream().map(view ->
                new SavedView(view.id(), view.name(), view.shared(), view.filter(), counts.get(view.id()))).toList()));
    }

    private static Map<UUID, ConversationFilter> filters(List<SavedView> views, Optional<UUID> me) {
        Map<UUID, ConversationFilter> filters = new LinkedHashMap<>();
        for (SavedView view : views) {
            try {
                filters.put(view.id(), ConversationQuery.filter(view.filter(), me));
            } catch (Problem nobodys) {
                // "Me" of an integration: the view is there, and counts nothing.
            }
        }
        return filters;
    }
}
