package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.StorableText;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;

/** Writes the parameters of {@code messages.send} ({@code dev.vk.com/method/messages.send}). Takes only what {@link Rules} let through. */
final class Encoder {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern NUMBERED = Pattern.compile("(-?[1-9][0-9]{0,17})_([1-9][0-9]{0,9})");

    private Encoder() {
    }

    /**
     * {@code peer_ids} although it is one: only then does VK tell the message's running number.
     *
     * @param attachments  the message's uploaded files
     */
    static Map<String, String> encode(SendRequested message, List<String> attachments) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("peer_ids", message.thread());
        form.put("random_id", String.valueOf(randomId(message.messageId())));
        String words = words(message);
        if (!words.isBlank()) {
            form.put("message", words);
        }
        if (!attachments.isEmpty()) {
            form.put("attachment", String.join(",", attachments));
        }
        if (message.kind() == MessageKind.LOCATION) {
            form.put("lat", Places.degrees(message.payload(), "latitude"));
            form.put("long", Places.degrees(message.payload(), "longitude"));
        }
        if (!message.buttons().isEmpty()) {
            form.put("keyboard", Keyboards.of(message.buttons()));
        }
        reply(message, form);
        return form;
    }

    /** Empty where there are none. */
    static String words(SendRequested message) {
        String text = message.text() == null ? "" : StorableText.of(message.text());
        return text.isBlank() && message.kind() == MessageKind.LOCATION ? StorableText.of(Places.words(message.payload())) : text;
    }

    /** VK ignores a number that it has seen in this dialogue within the last hour, and any number but 0 serves. Each try has the same. */
    static int randomId(String messageId) {
        String digest = Digests.of(messageId);
        int number = Integer.parseUnsignedInt(digest.substring(digest.length() - 8), 16) & Integer.MAX_VALUE;
        return Math.max(1, number);
    }

    /** An answer to something that is no message (an order, a press, a form) goes without the quotation, which VK could not show. */
    private static void reply(SendRequested message, Map<String, String> form) {
        String target = message.replyTo() == null ? "" : message.replyTo();
        Matcher numbered = NUMBERED.matcher(target);
        if (ID.matcher(target).matches()) {
            form.put("reply_to", target);
        } else if (numbered.matches()) {
            ObjectNode forward = JsonNodeFactory.instance.objectNode().put("peer_id", Long.parseLong(numbered.group(1)));
            forward.putArray("conversation_message_ids").add(Long.parseLong(numbered.group(2)));
            form.put("forward", Json.raw(forward.put("is_reply", true)));
        }
    }
}
