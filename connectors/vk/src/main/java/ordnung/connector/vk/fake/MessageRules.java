package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** What VK's documents say of a message's parameters beyond their types. */
final class MessageRules {
    private static final String ATTACHMENT = "(photo|video|audio|doc|wall|market|poll)-?[0-9]+_[0-9]+(_[A-Za-z0-9]+)?";
    private static final Set<String> COLORS = Set.of("default", "primary", "secondary", "positive", "negative");
    private static final Set<String> ACTIONS = Set.of("text", "callback", "open_link", "location", "vkpay", "open_app");

    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> form;

    private MessageRules(Map<String, String> form) {
        this.form = form;
    }

    static List<String> faults(Map<String, String> form) {
        MessageRules rules = new MessageRules(form);
        rules.message();
        if (form.containsKey("keyboard")) {
            rules.keyboard(Json.read(form.get("keyboard")));
        }
        if (form.containsKey("forward")) {
            rules.forward(Json.read(form.get("forward")));
        }
        return rules.faults;
    }

    private void message() {
        require(form.containsKey("peer_id") ^ form.containsKey("peer_ids"), "needs either peer_id or peer_ids");
        require(form.getOrDefault("random_id", "").matches("[1-9][0-9]{0,9}")
                && Long.parseLong(form.get("random_id")) <= Integer.MAX_VALUE, "random_id must be a positive int32: 0 lets a message go twice");
        require(form.containsKey("message") || form.containsKey("attachment"), "needs a message or an attachment");
        require(form.getOrDefault("message", "").length() <= 4096, "message is longer than 4096");
        require(form.containsKey("lat") == form.containsKey("long"), "lat and long belong together");
        require(!form.containsKey("reply_to") || !form.containsKey("forward"), "reply_to and forward exclude each other");
        if (form.containsKey("attachment")) {
            List<String> attachments = List.of(form.get("attachment").split(","));
            require(attachments.size() <= 10, "has more than 10 attachments");
            require(attachments.stream().allMatch(each -> each.matches(ATTACHMENT)), "has a malformed attachment");
        }
    }

    private void forward(@Nullable JsonNode forward) {
        require(forward != null && forward.path("is_reply").isBoolean(), "forward must be JSON that says whether it is a reply");
        require(forward != null && (forward.path("message_ids").size() > 0
                || forward.path("peer_id").isIntegralNumber() && forward.path("conversation_message_ids").size() == 1),
                "forward must name one message of a dialogue");
    }

    private void keyboard(@Nullable JsonNode keyboard) {
        require(keyboard != null && keyboard.path("buttons").isArray(), "keyboard must be JSON with buttons");
        if (keyboard == null) {
            return;
        }
        boolean inline = keyboard.path("inline").asBoolean();
        require(!inline || !keyboard.path("one_time").asBoolean(), "a keyboard under a message cannot be for one time");
        require(keyboard.path("buttons").size() <= (inline ? 6 : 10), "has too many rows");
        Set<String> payloads = new HashSet<>();
        int buttons = 0;
        for (JsonNode row : keyboard.path("buttons")) {
            require(row.size() >= 1 && row.size() <= 5, "a row has 1 to 5 buttons");
            buttons += row.size();
            row.forEach(button -> button(button, payloads));
        }
        require(buttons >= 1 && buttons <= (inline ? 10 : 40), "has too many buttons, or none");
    }

    private void button(JsonNode button, Set<String> payloads) {
        JsonNode action = button.path("action");
        String payload = action.path("payload").asText();
        require(ACTIONS.contains(action.path("type").asText()), "a button has an unknown action");
        require(COLORS.contains(button.path("color").asText("default")), "a button has an unknown color");
        require(!action.path("label").asText().isBlank() && action.path("label").asText().length() <= 40, "a label has 1 to 40 characters");
        require(payload.length() <= 255 && Json.read(payload) != null, "a payload is JSON of at most 255 characters");
        require(payloads.add(payload), "two buttons have one payload");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add("messages.send: " + otherwise);
        }
    }
}
