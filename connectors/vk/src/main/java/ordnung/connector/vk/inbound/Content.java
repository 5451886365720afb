package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** What a message says. */
record Content(MessageKind kind, @Nullable String text, List<Attachment> files, Map<String, Object> payload) {

    /** All files that an edited message has now; null where VK does not list them, or left out what is too large for a call. */
    @Nullable List<Attachment> filesNow(JsonNode edited) {
        return edited.path("attachments").isArray() && !Json.flag(edited, "is_cropped") ? files : null;
    }
}
