package ordnung.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message now reads otherwise. May come before the message itself.
 *
 * @param target       {@code externalId} of the message that changed
 * @param editId       the provider's id of this edit: the same edit twice has the same id
 * @param text         the new text or caption
 * @param attachments  all files that it has now, those that stay known by their {@link Attachment#key}; null: the edit says nothing of files
 */
public record MessageEdited(String thread, String target, String editId, @Nullable String text, @Nullable List<Attachment> attachments,
                            Instant editedAt, @Nullable String raw) implements ChannelEvent {
    public MessageEdited {
        Required.text("thread", thread);
        Required.text("target", target);
        Required.text("editId", editId);
        attachments = attachments == null ? null : List.copyOf(attachments);
    }
}
