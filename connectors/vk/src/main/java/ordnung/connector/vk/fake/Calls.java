package ordnung.connector.vk.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import ordnung.connector.WebhookCall;

/** Writes the calls of the Callback API for one community as VK does, non-ASCII escaped. */
public final class Calls {
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final VkAccount account;

    public Calls(VkAccount account) {
        this.account = account;
    }

    /** @param object  what happened; the same has the same {@code event_id} */
    public WebhookCall event(String type, ObjectNode object) {
        ObjectNode envelope = envelope(type);
        envelope.set("object", object);
        envelope.put("event_id", UUID.nameUUIDFromBytes((type + object).getBytes(StandardCharsets.UTF_8)).toString().replace("-", ""));
        return call(envelope.put("v", "5.199"));
    }

    public WebhookCall message(ObjectNode message) {
        ObjectNode object = Replies.object();
        object.set("message", message);
        ObjectNode client = object.putObject("client_info").put("keyboard", true).put("inline_keyboard", true).put("carousel", true)
                .put("lang_id", 0);
        client.putArray("button_actions").add("text").add("callback").add("open_link");
        return event("message_new", object);
    }

    /** Made once, when the address is entered. */
    public WebhookCall confirmation() {
        ObjectNode envelope = envelope("confirmation");
        envelope.remove("secret");
        return call(envelope);
    }

    private ObjectNode envelope(String type) {
        return Replies.object().put("type", type).put("group_id", account.groupId()).put("secret", account.secret());
    }

    private static WebhookCall call(ObjectNode envelope) {
        try {
            return new WebhookCall("POST", Map.of("content-type", "application/json"), Map.of(),
                    JSON.writeValueAsString(envelope).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException treesAlwaysWrite) {
            throw new IllegalStateException(treesAlwaysWrite);
        }
    }
}
