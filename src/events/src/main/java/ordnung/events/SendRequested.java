package ordnung.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours is to be handed to the provider. The text is final: templates are already filled in.
 *
 * @param messageId  our id: goes to the provider as the tracking id where it takes one
 * @param attempt    1 for the first try; a stale copy of an earlier try is recognised by it
 * @param to         every id of the person in the channel, the one that wrote last first
 * @param phone      E.164 with "+", where the channel knows it
 * @param replyTo    the provider's id of the message answered
 * @param template   a message that the provider approved beforehand, instead of text
 * @param buttons    quick replies under the text, at most as many as the connector's capabilities say
 * @param payload    what is special to the kind (location…)
 */
public record SendRequested(String messageId, int attempt, String accountId, String channel, String thread, List<String> to,
                            @Nullable String phone, MessageKind kind, @Nullable String text, List<OutgoingFile> files, @Nullable String replyTo,
                            @Nullable ApprovedTemplate template, List<Button> buttons, Map<String, Object> payload) {

    /** A stored file to send. {@code path} is where the process that sends can read it. */
    public record OutgoingFile(String fileId, MessageKind kind, String mimeType, String fileName, long size, String path) {
    }

    /** A provider's approved template. {@code parameters} fill its body in order; {@code language} is the provider's code. */
    public record ApprovedTemplate(String name, String language, List<String> parameters) {
    }

    public record Button(String id, String title) {
    }

    public SendRequested {
        Required.text("messageId", messageId);
        Required.text("accountId", accountId);
        Required.text("thread", thread);
        to = List.copyOf(to);
        files = List.copyOf(files);
        buttons = List.copyOf(buttons);
    }
}
