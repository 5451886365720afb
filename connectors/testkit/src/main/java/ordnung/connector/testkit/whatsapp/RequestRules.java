package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;

/**
 * What the documentation says of a POST: messages/send-messages, messages/mark-message-as-read, business-phone-numbers/media and, for
 * recipients without a phone, business-scoped-user-ids.
 */
final class RequestRules {
    private static final Set<String> TOP = Set.of("messaging_product", "recipient_type", "to", "recipient", "type", "context",
            "biz_opaque_callback_data", "text", "image", "video", "audio", "document", "sticker", "location", "contacts", "interactive",
            "template",
            "reaction");
    private static final Set<String> TYPES = Set.of("text", "image", "video", "audio", "document", "sticker", "location", "contacts",
            "interactive",
            "template", "reaction");

    private final List<String> faults = new ArrayList<>();
    private final JsonNode body;

    private RequestRules(JsonNode body) {
        this.body = body;
    }

    static List<String> faults(Recorded request) {
        if (request.path().endsWith("/media")) {
            return upload(request);
        }
        if (!request.path().endsWith("/messages")) {
            return List.of("no such resource takes a POST");
        }
        RequestRules rules = new RequestRules(request.json());
        rules.require(request.header("content-type").orElse("").startsWith("application/json"), "Content-Type must be application/json");
        if (rules.body.has("status")) {
            rules.receipt();
        } else {
            rules.message();
        }
        return rules.faults;
    }

    private static List<String> upload(Recorded request) {
        List<Part> parts = request.parts();
        List<String> faults = new ArrayList<>();
        if (parts.stream().noneMatch(part -> part.name().equals("messaging_product") && part.text().equals("whatsapp"))) {
            faults.add("field messaging_product must be whatsapp");
        }
        if (parts.stream().noneMatch(part -> part.name().equals("file") && part.fileName() != null && part.bytes().length > 0)) {
            faults.add("field file must be a file with a name and bytes");
        }
        if (parts.stream().noneMatch(part -> part.name().equals("file") && part.contentType() != null || part.name().equals("type"))) {
            faults.add("the file's type must be said");
        }
        return faults;
    }

    private void receipt() {
        product();
        require(body.path("status").asText().equals("read"), "status must be read");
        require(!body.path("message_id").asText().isBlank(), "message_id is missing");
        require(body.path("typing_indicator").path("type").asText("text").equals("text"), "typing_indicator.type must be text");
        known(body, "", Set.of("messaging_product", "status", "message_id", "typing_indicator"));
    }

    private void message() {
        product();
        known(body, "", TOP);
        require(body.path("recipient_type").asText("individual").equals("individual"), "recipient_type must be individual");
        recipient();
        String type = body.path("type").asText("text");
        require(TYPES.contains(type), "type is not one that can be sent");
        TYPES.stream().filter(other -> !other.equals(type) && body.has(other)).forEach(other -> faults.add(other + " beside type " + type));
        require(!body.has("context") || !body.path("context").path("message_id").asText().isBlank(), "context.message_id is missing");
        require(!body.has("biz_opaque_callback_data") || body.path("biz_opaque_callback_data").isTextual()
                && body.path("biz_opaque_callback_data").asText().length() <= 512, "biz_opaque_callback_data must be text of at most 512");
        if (TYPES.contains(type)) {
            require(body.has(type), "the object " + type + " is missing");
            faults.addAll(ContentRules.faults(type, body.path(type)));
        }
    }

    private void product() {
        require(body.isObject(), "the body must be a JSON object");
        require(body.path("messaging_product").asText().equals("whatsapp"), "messaging_product must be whatsapp");
    }

    private void recipient() {
        require(body.has("to") || body.has("recipient"), "to or recipient is missing");
        require(!body.has("to") || body.path("to").asText().matches("\\+[0-9]{7,15}"),
                "to must have \"+\" and the country code: without, the business's own country may be put before it");
        require(!body.has("recipient") || body.path("recipient").asText().matches("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}"),
                "recipient is no business-scoped user id");
    }

    private void known(JsonNode node, String path, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> require(names.contains(name), "unknown field " + path + name));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
