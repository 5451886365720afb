package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.PlainValues;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads what a customer chose instead of writing: a template's button, a quick reply, a line of a list, a filled-in form (Flow). */
final class Buttons {
    private static final Set<String> TEMPLATE = Set.of("payload", "text");
    private static final Set<String> REPLY = Set.of("id", "title", "description");

    private Buttons() {
    }

    static @Nullable Content template(JsonNode part) {
        String id = Json.text(part, "payload");
        String title = Json.words(part, "text");
        return id == null && title == null ? null : chosen("button", id, title, part, Fields.within(part, TEMPLATE));
    }

    static @Nullable Content interactive(JsonNode part) {
        String named = Json.words(part, "type");
        String type = named == null ? "button_reply" : named;
        JsonNode reply = part.path(type);
        if (type.equals("nfm_reply")) {
            return form(reply);
        }
        String id = Json.text(reply, "id");
        String title = Json.words(reply, "title");
        return id == null && title == null ? null : chosen(type, id, title, reply, Fields.within(reply, REPLY) && part.size() <= 2);
    }

    private static Content chosen(String type, @Nullable String id, @Nullable String title, JsonNode reply, boolean whole) {
        Payload payload = new Payload().with("id", id).with("title", title).with("type", type)
                .with("description", Json.words(reply, "description"));
        return Content.of(MessageKind.BUTTON, title, payload, whole);
    }

    /** A form's answers are JSON inside a string; what is none stays the string it is. */
    private static @Nullable Content form(JsonNode reply) {
        String json = Json.text(reply, "response_json");
        if (json == null && reply.path("response_json").isMissingNode()) {
            return null;
        }
        JsonNode response = json == null ? reply.path("response_json") : Json.read(json);
        String title = Json.words(reply, "body");
        Payload payload = new Payload().with("id", Json.words(reply, "name")).with("title", title).with("type", "nfm_reply")
                .with("response", response == null ? json : PlainValues.of(response));
        return Content.of(MessageKind.BUTTON, title, payload, false);
    }
}
