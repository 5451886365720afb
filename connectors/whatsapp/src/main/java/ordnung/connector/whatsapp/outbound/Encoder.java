package ordnung.connector.whatsapp.outbound;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Objects;
import ordnung.connector.common.StorableText;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.ApprovedTemplate;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of a request to send ({@code developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages}).
 * Takes only what {@link Rules} let through.
 */
final class Encoder {
    private Encoder() {
    }

    /** @param mediaId  of the message's uploaded file */
    static ObjectNode encode(SendRequested message, @Nullable String mediaId) {
        ObjectNode body = object().put("messaging_product", "whatsapp").put("recipient_type", "individual");
        Recipient.of(message).writeTo(body);
        if (message.replyTo() != null) {
            body.set("context", object().put("message_id", message.replyTo()));
        }
        body.put("biz_opaque_callback_data", message.messageId());
        content(message, mediaId, body);
        return body;
    }

    private static void content(SendRequested message, @Nullable String mediaId, ObjectNode body) {
        if (message.template() != null) {
            typed(body, "template", template(message.template()));
        } else if (message.kind() == MessageKind.LOCATION) {
            typed(body, "location", Places.encode(message.payload()));
        } else if (!message.buttons().isEmpty()) {
            typed(body, "interactive", interactive(message, mediaId));
        } else if (mediaId != null) {
            OutgoingFile file = message.files().get(0);
            typed(body, type(file), media(file, mediaId, message.text()));
        } else {
            typed(body, "text", text(words(message)));
        }
    }

    private static void typed(ObjectNode body, String type, ObjectNode content) {
        body.put("type", type).set(type, content);
    }

    private static ObjectNode text(String words) {
        ObjectNode text = object();
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("https://") || lower.contains("http://")) {
            text.put("preview_url", true);
        }
        return text.put("body", words);
    }

    private static ObjectNode media(OutgoingFile file, String mediaId, @Nullable String caption) {
        ObjectNode media = object().put("id", mediaId);
        if (caption != null && !caption.isBlank()) {
            media.put("caption", StorableText.of(caption));
        }
        if (file.kind() == MessageKind.DOCUMENT) {
            media.put("filename", StorableText.of(file.fileName()));
        } else if (file.kind() == MessageKind.VOICE) {
            media.put("voice", true);
        }
        return media;
    }

    private static ObjectNode interactive(SendRequested message, @Nullable String mediaId) {
        ObjectNode interactive = object().put("type", "button");
        if (mediaId != null) {
            OutgoingFile file = message.files().get(0);
            ObjectNode header = object();
            typed(header, type(file), media(file, mediaId, null));
            interactive.set("header", header);
        }
        interactive.set("body", object().put("text", words(message)));
        ArrayNode buttons = interactive.putObject("action").putArray("buttons");
        for (Button button : message.buttons()) {
            buttons.addObject().put("type", "reply").putObject("reply").put("id", StorableText.of(button.id()))
                    .put("title", StorableText.of(button.title()));
        }
        return interactive;
    }

    private static ObjectNode template(ApprovedTemplate template) {
        ObjectNode encoded = object().put("name", template.name());
        encoded.putObject("language").put("code", template.language());
        if (!template.parameters().isEmpty()) {
            ArrayNode parameters = encoded.putArray("components").addObject().put("type", "body").putArray("parameters");
            template.parameters().forEach(value -> parameters.addObject().put("type", "text").put("text", StorableText.of(value)));
        }
        return encoded;
    }

    private static String type(OutgoingFile file) {
        return file.kind() == MessageKind.VOICE ? "audio" : file.kind().word();
    }

    private static String words(SendRequested message) {
        return StorableText.of(Objects.requireNonNull(message.text()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
