package ordnung.connector.vk.inbound;

import java.util.List;
import java.util.Map;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** What a message says. */
record Content(MessageKind kind, @Nullable String text, List<Attachment> files, Map<String, Object> payload) {
}
