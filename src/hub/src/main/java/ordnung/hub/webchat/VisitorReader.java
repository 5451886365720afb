package ordnung.hub.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.live.LiveFeed;
import ordnung.hub.webchat.store.VisitorThreads;
import ordnung.hub.webchat.store.VisitorThreads.Name;
import org.jspecify.annotations.Nullable;

/** Reads a visitor's own thread, and nobody else's: what both have said, without what the shop's people note for each other. */
@ApplicationScoped
public class VisitorReader {
    private static final int PAGE = 30;

    private final Inbox inbox;
    private final VisitorThreads threads;
    private final LiveFeed feed;
    private final FileLinks links;

    VisitorReader(Inbox inbox, VisitorThreads threads, LiveFeed feed, FileLinks links) {
        this.inbox = inbox;
        this.threads = threads;
        this.feed = feed;
        this.links = links;
    }

    /**
     * @param items     oldest first
     * @param before    leads to older ones
     * @param position  what happens after it is asked for with {@code after}
     * @param anew      forget what you have: this is not what followed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Slice(List<VisitorMessage> items, @Nullable String before, long position, boolean anew) {
    }

    /** The latest messages. */
    public Uni<Slice> latest(Name visitor) {
        // The position first: what comes between is told twice rather than never.
        return feed.head().chain(head -> threads.conversation(visitor).chain(found -> found.isEmpty() ? nothing(head)
                : inbox.latest(found.get(), PAGE).map(page -> new Slice(shown(visitor, page.items()), page.next(), head, true))));
    }

    public Uni<Slice> before(Name visitor, Cursor cursor) {
        return threads.conversation(visitor).chain(found -> found.isEmpty() ? nothing(0)
                : inbox.messages(found.get(), cursor, null, PAGE).map(page -> new Slice(shown(visitor, page.items()), page.next(), 0, false)));
    }

    /** What is new or not as it was since a position; the latest messages where that is too long ago. */
    public Uni<Slice> since(Name visitor, long position) {
        return threads.conversation(visitor).chain(found -> found.isEmpty() ? latest(visitor) : since(visitor, found.get(), position));
    }

    public Uni<Slice> since(Name visitor, UUID conversation, long position) {
        return threads.since(conversation, position).chain(since -> since.gap() ? latest(visitor)
                : inbox.messages(since.messages()).map(messages -> new Slice(shown(visitor, messages), null, since.position(), false)));
    }

    /** A file of the visitor's account whose address was proved. */
    public Uni<Optional<UUID>> file(UUID account, UUID attachment) {
        return threads.file(account, attachment);
    }

    private static Uni<Slice> nothing(long head) {
        return Uni.createFrom().item(new Slice(List.of(), null, head, true));
    }

    private List<VisitorMessage> shown(Name visitor, List<Message> messages) {
        Stream<Message> inOrder = messages.stream().filter(VisitorMessage::isShown)
                .sorted(Comparator.comparing(Message::sentAt).thenComparing(Message::position));
        return inOrder.map(one -> VisitorMessage.of(one, attachment -> links.of(visitor.account(), attachment))).toList();
    }
}
