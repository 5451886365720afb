package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ordnung.connector.common.StorableText;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.MessageId;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request to send ({@code core.telegram.org/bots/api#sendmessage} and its siblings). Takes only what {@link Rules} let through. Text goes as
 * it is, without a parse mode: nothing in it is a command to Telegram.
 */
final class Encoder {
    private Encoder() {
    }

    /** @param chat  where the thread's chat is now */
    static Outgoing encode(SendRequested message, ChatAddress chat) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (chat.business() != null) {
            fields.put("business_connection_id", chat.business());
        }
        fields.put("chat_id", chat.chat());
        if (message.kind() == MessageKind.LOCATION) {
            Places.encode(message.payload(), fields);
            return finished(Places.method(message.payload()), message, fields, null);
        } else if (!message.files().isEmpty()) {
            return file(message, message.files().get(0), fields);
        }
        fields.put("text", StorableText.of(message.text()));
        return finished("sendMessage", message, fields, null);
    }

    private static Outgoing file(SendRequested message, OutgoingFile file, ObjectNode fields) {
        String field = FileMethods.field(file);
        if (message.text() != null && !message.text().isBlank()) {
            fields.put("caption", StorableText.of(message.text()));
        }
        return finished(FileMethods.method(field), message, fields, new Outgoing.File(field, file));
    }

    private static Outgoing finished(String method, SendRequested message, ObjectNode fields, Outgoing.@Nullable File file) {
        MessageId answered = message.replyTo() == null ? null : MessageId.parse(message.replyTo());
        if (answered != null) {
            fields.putObject("reply_parameters").put("message_id", answered.number()).put("allow_sending_without_reply", true);
        }
        if (!message.buttons().isEmpty()) {
            ArrayNode rows = fields.putObject("reply_markup").putArray("inline_keyboard");
            for (Button button : message.buttons()) {
                rows.addArray().addObject().put("text", StorableText.of(button.title())).put("callback_data", StorableText.of(button.id()));
            }
        }
        return new Outgoing(method, fields, file);
    }
}
