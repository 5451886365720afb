package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the documentation says of a message's content, by type. */
final class ContentRules {
    private static final Set<String> CAPTIONED = Set.of("image", "video", "document");

    private final List<String> faults = new ArrayList<>();
    private final String type;
    private final JsonNode content;

    private ContentRules(String type, JsonNode content) {
        this.type = type;
        this.content = content;
    }

    static List<String> faults(String type, JsonNode content) {
        ContentRules rules = new ContentRules(type, content);
        switch (type) {
            case "text" -> rules.text();
            case "image", "video", "audio", "document", "sticker" -> rules.media();
            case "interactive" -> rules.interactive();
            case "template" -> rules.template();
            case "location" -> rules.require(content.path("latitude").isNumber()
                    && content.path("longitude").isNumber(), "needs latitude and longitude");
            case "reaction" -> rules.require(!content.path("message_id").asText().isBlank()
                    && content.has("emoji"), "needs message_id and emoji");
            default -> rules.require(content.isArray() && !content.isEmpty(), "must be a list");
        }
        return rules.faults;
    }

    private void text() {
        length("body", content.path("body"), 4096);
        require(!content.has("preview_url") || content.path("preview_url").isBoolean(), "preview_url must be true or false");
        known(Set.of("body", "preview_url"));
    }

    private void media() {
        require(content.has("id") ^ content.has("link"), "needs either id or link");
        require(!content.has("caption") || CAPTIONED.contains(type), "takes no caption");
        require(content.path("caption").asText("").length() <= 1024, "caption is longer than 1024");
        require(!content.has("filename") || type.equals("document"), "takes no filename");
        known(Set.of("id", "link", "caption", "filename", "voice"));
    }

    private void interactive() {
        length("body.text", content.path("body").path("text"), 1024);
        require(Set.of("button", "list", "cta_url", "location_request_message", "flow", "product", "product_list", "contact_request")
                .contains(content.path("type").asText()), "has an unknown type");
        if (content.path("type").asText().equals("button")) {
            buttons(content.path("action").path("buttons"));
        }
    }

    private void buttons(JsonNode buttons) {
        require(buttons.size() >= 1 && buttons.size() <= 3, "takes 1 to 3 buttons");
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (JsonNode button : buttons) {
            JsonNode reply = button.path("reply");
            require(button.path("type").asText().equals("reply"), "button's type must be reply");
            length("button id", reply.path("id"), 256);
            length("button title", reply.path("title"), 20);
            require(ids.add(reply.path("id").asText()), "two buttons have one id");
            require(titles.add(reply.path("title").asText()), "two buttons have one title");
        }
    }

    private void template() {
        require(content.path("name").asText().matches("[a-z0-9_]{1,512}"), "name must be lower-case letters, digits and _");
        require(content.path("language").path("code").asText().matches("[a-z]{2,3}(_[A-Z]{2})?"), "language.code is missing or malformed");
        for (JsonNode component : content.path("components")) {
            require(Set.of("header", "body", "button").contains(component.path("type").asText()), "has a component of unknown type");
            for (JsonNode parameter : component.path("parameters")) {
                require(parameter.path("type").isTextual(), "has a parameter without type");
                require(!parameter.path("type").asText().equals("text")
                        || !parameter.path("text").asText().isBlank(), "has an empty parameter");
            }
        }
        known(Set.of("name", "language", "components"));
    }

    private void length(String field, JsonNode node, int most) {
        require(node.isTextual() && !node.asText().isBlank(), field + " is missing");
        require(node.asText().length() <= most, field + " is longer than " + most);
    }

    private void known(Set<String> names) {
        content.fieldNames().forEachRemaining(name -> require(names.contains(name), "has an unknown field " + name));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(type + " " + otherwise);
        }
    }
}
