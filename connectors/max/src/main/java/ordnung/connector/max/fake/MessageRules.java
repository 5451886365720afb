package ordnung.connector.max.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code NewMessageBody} and its attachments must be ({@code dev.max.ru/docs-api/methods/POST/messages}, {@code #Клавиатура}). */
final class MessageRules {
    private static final Set<String> TOP = Set.of("text", "attachments", "link", "notify", "format");
    private static final Set<String> ALONE = Set.of("audio", "file", "contact", "sticker");
    private static final int TEXT = 4000;
    private static final int TITLE = 128;
    private static final int PAYLOAD = 1024;
    private static final int ROWS = 30;
    private static final int IN_A_ROW = 7;

    private final List<String> faults = new ArrayList<>();

    private MessageRules() {
    }

    static List<String> faults(JsonNode body) {
        MessageRules rules = new MessageRules();
        body.fieldNames().forEachRemaining(name -> rules.require(TOP.contains(name), "unknown field " + name));
        for (String field : List.of("text", "attachments", "link")) {
            rules.require(body.has(field), field + " must be there, if only as null");
        }
        rules.require(body.path("text").asText("").length() <= TEXT, "text is longer than " + TEXT);
        rules.require(!body.path("text").asText("").isBlank() && !body.path("text").isNull() || !body.path("attachments").isEmpty(), "nothing to say");
        JsonNode link = body.path("link");
        rules.require(!link.isObject() || Set.of("reply", "forward").contains(link.path("type").asText()) && !link.path("mid").asText().isBlank(),
                "link needs type and mid");
        body.path("attachments").forEach(attachment -> rules.attachment(attachment, body.path("attachments").size()));
        return rules.faults;
    }

    private void attachment(JsonNode attachment, int all) {
        String type = attachment.path("type").asText();
        JsonNode payload = attachment.path("payload");
        require(!ALONE.contains(type) || all == 1, type + " must be the only attachment");
        switch (type) {
            case "image" -> require(payload.path("photos").isObject() != payload.path("token").isTextual(), "an image has either photos or a token");
            case "video", "audio", "file" -> require(payload.path("token").isTextual(), type + " needs a token");
            case "location" -> require(attachment.path("latitude").isNumber() && attachment.path("longitude").isNumber(), "a place needs degrees");
            case "inline_keyboard" -> keyboard(payload.path("buttons"));
            default -> faults.add("unknown attachment " + type);
        }
    }

    private void keyboard(JsonNode rows) {
        require(rows.isArray() && !rows.isEmpty() && rows.size() <= ROWS, "a keyboard has 1 to 30 rows");
        for (JsonNode row : rows) {
            require(row.isArray() && !row.isEmpty() && row.size() <= IN_A_ROW, "a row has 1 to 7 buttons");
            row.forEach(this::button);
        }
    }

    private void button(JsonNode button) {
        int title = button.path("text").asText("").length();
        require(button.path("type").asText().equals("callback"), "only callback buttons are played");
        require(title >= 1 && title <= TITLE, "a button's text has 1 to 128 characters");
        require(button.path("payload").isTextual() && button.path("payload").asText().length() <= PAYLOAD, "a button's payload has up to 1024 characters");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
