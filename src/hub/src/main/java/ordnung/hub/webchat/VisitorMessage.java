package ordnung.hub.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.inbox.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message as the visitor is shown it.
 *
 * @param own       the visitor's
 * @param clientId  of the visitor's: as their browser called it
 * @param text      null of a deleted one
 * @param seq       tells which of one moment came first
 * @param state     of the shop's: accepted, sent, delivered or read, as the visitor's browser has told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitorMessage(UUID id, boolean own, @Nullable String clientId, String kind, @Nullable String text,
                             List<File> files, @Nullable UUID replyTo, Instant at, long seq, boolean edited, boolean deleted,
                             @Nullable String state) {
    /** What still waits to be sent, or never will be, is the shop's own affair. */
    private static final Set<String> GONE = Set.of("accepted", "sent", "delivered", "read");

    /** @param url  null while it is not to be had */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(UUID id, String kind, @Nullable String type, @Nullable String name, @Nullable Long size, @Nullable String url) {
    }

    /** What a visitor told of themselves, as they told it. */
    private static @Nullable String text(Message message) {
        Object contact = message.payload() == null ? null : message.payload().get("contact");
        return contact instanceof Map<?, ?> parts ? parts.values().stream().map(String::valueOf).collect(Collectors.joining(", ")) : message.text();
    }

    public static boolean isShown(Message message) {
        boolean own = message.direction().equals("in");
        return !message.note() && (own || message.delivery() != null && GONE.contains(message.delivery().state()));
    }

    /** @param url  of an attachment, for this visitor */
    public static VisitorMessage of(Message message, Function<UUID, String> url) {
        boolean own = message.direction().equals("in");
        List<File> files = message.deleted() ? List.of() : message.attachments().stream().map(file -> new File(file.id(), file.kind(), file.mimeType(),
                file.fileName(), file.size(), file.url() == null ? null : url.apply(file.id()))).toList();
        return new VisitorMessage(message.id(), own, own ? message.externalId() : null, message.kind(), message.deleted() ? null : text(message), files,
                message.replyTo(), message.sentAt(), message.position(), message.edited(), message.deleted(),
                own || message.delivery() == null ? null : message.delivery().state());
    }
}
