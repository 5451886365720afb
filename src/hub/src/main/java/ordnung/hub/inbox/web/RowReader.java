package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the list. */
@ApplicationScoped
class RowReader {
    private static final int ANSWERED_BELOW = 15;

    private final Inbox inbox;

    RowReader(Inbox inbox) {
        this.inbox = inbox;
    }

    RowView row(Conversation conversation, Shell shell, @Nullable String open) {
        return RowView.of(conversation, shell.moments(), shell.staffId(), open);
    }

    List<RowView> rows(List<Conversation> conversations, Shell shell) {
        return conversations.stream().map(each -> row(each, shell, null)).toList();
    }

    /** @param open  the id of the conversation that is open beside the list; null where none is */
    Uni<ListView> list(Queue queue, String q, @Nullable String open, Shell shell) {
        Optional<UUID> me = Ids.parse(shell.staffId());
        Uni<Cursor.Page<Conversation>> answered = queue.grouped() && q.isEmpty()
            ? inbox.conversations(queue.answered(me), null, ANSWERED_BELOW) : Uni.createFrom().item(new Cursor.Page<>(List.of(), null));
        return Uni.combine().all().unis(below(queue, q, null, shell), answered, inbox.counts()).asTuple().map(all -> {
            Cursor.Page<Conversation> first = all.getItem1();
            List<RowView> rows = Stream.concat(first.items().stream(), all.getItem2().items().stream())
                .map(each -> row(each, shell, open)).toList();
            return new ListView(queue, q, rows, first.next(), all.getItem3());
        });
    }

    Uni<Cursor.Page<Conversation>> below(Queue queue, String q, @Nullable Cursor after, Shell shell) {
        return inbox.conversations(queue.filter(Ids.parse(shell.staffId()), q), after, Cursor.DEFAULT_LIMIT);
    }
}
