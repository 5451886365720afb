package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.store.ClosingWindows;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.search.store.Search;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the list. */
@ApplicationScoped
class RowReader {
    private static final int ANSWERED_BELOW = 15;
    private static final Cursor.Page<Conversation> NONE = new Cursor.Page<>(List.of(), null);

    private final Inbox inbox;
    private final Search search;
    private final Views views;
    private final ClosingWindows closing;

    RowReader(Inbox inbox, Search search, Views views, ClosingWindows closing) {
        this.inbox = inbox;
        this.search = search;
        this.views = views;
        this.closing = closing;
    }

    RowView row(Conversation conversation, Shell shell, @Nullable String open) {
        return RowView.of(conversation, shell.moments(), shell.staffId(), open);
    }

    List<RowView> rows(List<Conversation> conversations, Shell shell) {
        return conversations.stream().map(each -> row(each, shell, null)).toList();
    }

    /** @param open  the id of the conversation that is open beside the list; null where none is */
    Uni<ListView> list(ListQuery query, @Nullable String open, Shell shell) {
        Optional<UUID> me = Ids.parse(shell.staffId());
        Uni<List<ViewTab>> tabs = views.of(me).map(all -> all.stream().map(view -> ViewTab.of(view, query)).toList());
        if (query.isSearch()) {
            return Uni.combine().all().unis(found(query, null, shell), inbox.counts(), tabs).asTuple()
                .map(all -> new ListView(query, List.of(), null, all.getItem2(), all.getItem3(), all.getItem1()));
        }
        return Uni.combine().all().unis(below(query, null, shell), answered(query, me), inbox.counts(), tabs).asTuple().map(all -> {
            Cursor.Page<Conversation> first = all.getItem1();
            List<RowView> rows = Stream.concat(first.items().stream(), all.getItem2().items().stream())
                .map(each -> row(each, shell, open)).toList();
            return new ListView(query, rows, first.next(), all.getItem3(), all.getItem4(), null);
        });
    }

    /** Nobody who was answered is late. */
    private Uni<Cursor.Page<Conversation>> answered(ListQuery query, Optional<UUID> me) {
        return query.isGrouped() && !query.narrowed().containsKey("overdue")
            ? inbox.conversations(query.queue().answered(query.narrowing(me), me), null, ANSWERED_BELOW) : Uni.createFrom().item(NONE);
    }

    Uni<Cursor.Page<Conversation>> below(ListQuery query, @Nullable Cursor after, Shell shell) {
        return query.queue() == Queue.CLOSING ? closing(query, shell) : inbox.conversations(query.filter(Ids.parse(shell.staffId())), after, Cursor.DEFAULT_LIMIT);
    }

    /** Whose window closes first stands first. One page: more than that nobody answers in time. */
    private Uni<Cursor.Page<Conversation>> closing(ListQuery query, Shell shell) {
        return closing.ids(Cursor.MAX_LIMIT).chain(ids -> inbox.conversations(query.filter(Ids.parse(shell.staffId())).among(ids), null, Cursor.MAX_LIMIT)
            .map(page -> new Cursor.Page<>(page.items().stream().sorted(Comparator.comparingInt(each -> ids.indexOf(each.id()))).toList(), null)));
    }

    /** Those of some that the list would show, whatever their state: which group is theirs the page sees for itself. */
    Uni<List<Conversation>> among(ListQuery query, List<UUID> some, Shell shell) {
        if (query.isSearch() || !query.isNarrowed()) {
            return inbox.conversations(some);
        }
        return inbox.conversations(query.narrowing(Ids.parse(shell.staffId())).among(some).in(null, ordnung.hub.inbox.ConversationFilter.Sort.RECENT), null,
            Math.max(1, some.size())).map(Cursor.Page::items);
    }

    Uni<FoundView> found(ListQuery query, @Nullable Cursor after, Shell shell) {
        return search.find(query.q(), after, Cursor.DEFAULT_LIMIT).map(found -> FoundView.of(found, query, shell.moments()));
    }
}
