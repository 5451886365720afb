package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads the inbox: lists, threads, single things. What the API and the pages both stand on. */
public interface Inbox {

    Uni<Cursor.Page<Conversation>> conversations(ConversationFilter filter, @Nullable Cursor after, int limit);

    Uni<Optional<Conversation>> conversation(UUID id);

    /** Those that there are of some, in no order. */
    Uni<List<Conversation>> conversations(List<UUID> ids);

    /** How many wait, are snoozed and, under {@code overdue}, are late; each at most 1000, which means more than 999. */
    Uni<Map<String, Long>> counts();

    /** Messages oldest first. {@code before}: the page that ends before it; {@code after}: the page that begins after it; neither: the first page. */
    Uni<Cursor.Page<Message>> messages(UUID conversationId, @Nullable Cursor before, @Nullable Cursor after, int limit);

    /** The newest messages of a conversation, oldest first: what a thread shows when it is opened. {@code next} leads to older ones. */
    Uni<Cursor.Page<Message>> latest(UUID conversationId, int limit);

    /**
     * Messages of all of a customer's conversations on one line of time, oldest first. {@code before}: the page that ends before it; {@code after}: the
     * page that begins after it; neither: the newest, and {@code next} leads to older ones. A page costs the same wherever it is.
     */
    Uni<Cursor.Page<Message>> ofCustomer(UUID customerId, @Nullable Cursor before, @Nullable Cursor after, int limit);

    /** Where a message stands in its conversation: what {@link #messages} takes as before or after. */
    Uni<Cursor> position(UUID messageId);

    /** Answers of a conversation that go later, the next one first; at most 50. */
    Uni<List<Message>> scheduled(UUID conversationId);

    Uni<Optional<Message>> message(UUID id);

    /** Those that there are of some, in no order. */
    Uni<List<Message>> messages(List<UUID> ids);

    /** Messages under a provider's own id: at most one an account. */
    Uni<Cursor.Page<Message>> find(@Nullable String channel, @Nullable UUID account, String externalId);
}
