package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ordnung.connector.common.Digests;
import ordnung.connector.common.StorableText;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@code NewMessageBody} ({@code dev.max.ru/docs-api/methods/POST/messages}): text, attachments and link are always there, null where there
 * is none. Without {@code format} the text arrives as it was written. Takes only what {@link Rules} let through.
 */
final class Encoder {
    private Encoder() {
    }

    /** @param file  what the message's uploaded file is attached by */
    static ObjectNode encode(SendRequested message, @Nullable JsonNode file) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String text = message.kind() == MessageKind.LOCATION ? Places.words(message) : message.text();
        body.put("text", text == null || text.isBlank() ? null : StorableText.of(text));
        body.set("attachments", attachments(message, file));
        body.set("link", link(message.replyTo()));
        return body;
    }

    private static JsonNode attachments(SendRequested message, @Nullable JsonNode file) {
        ArrayNode attachments = JsonNodeFactory.instance.arrayNode();
        if (message.kind() == MessageKind.LOCATION) {
            attachments.add(Places.attachment(message.payload()));
        }
        if (file != null) {
            attachments.addObject().put("type", Uploads.type(message.files().get(0).kind())).set("payload", file);
        }
        if (!message.buttons().isEmpty()) {
            attachments.add(keyboard(message.buttons()));
        }
        return attachments.isEmpty() ? JsonNodeFactory.instance.nullNode() : attachments;
    }

    private static ObjectNode keyboard(List<Button> buttons) {
        ObjectNode keyboard = JsonNodeFactory.instance.objectNode().put("type", "inline_keyboard");
        ArrayNode rows = keyboard.putObject("payload").putArray("buttons");
        buttons.forEach(button -> rows.addArray().addObject().put("type", "callback").put("text", StorableText.of(button.title()))
                .put("payload", StorableText.of(button.id())));
        return keyboard;
    }

    /** Presses, starts and what came without an id have ids that we made: MAX cannot show them as answered. */
    private static JsonNode link(@Nullable String replyTo) {
        boolean message = replyTo != null && !replyTo.contains(":") && !Digests.made(replyTo);
        return message ? JsonNodeFactory.instance.objectNode().put("type", "reply").put("mid", replyTo) : JsonNodeFactory.instance.nullNode();
    }
}
