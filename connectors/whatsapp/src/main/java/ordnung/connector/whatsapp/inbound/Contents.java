package ordnung.connector.whatsapp.inbound;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.connector.common.StorableText;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * The message types that say something of their own
 * ({@code developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages}). What changes an earlier message
 * is in {@link Revisions}, what WhatsApp itself tells in {@link SystemMessages}.
 */
final class Contents {
    private static final Set<String> TEXT = Set.of("body");

    private static final Map<String, ContentReader> READERS = Map.ofEntries(
            entry("text", Contents::text),
            entry("image", new MediaReader(MessageKind.IMAGE)),
            entry("video", new MediaReader(MessageKind.VIDEO)),
            entry("audio", new MediaReader(MessageKind.AUDIO)),
            entry("document", new MediaReader(MessageKind.DOCUMENT)),
            entry("sticker", new MediaReader(MessageKind.STICKER)),
            entry("location", Locations::read),
            entry("contacts", SharedContacts::read),
            entry("order", Orders::read),
            entry("button", Buttons::template),
            entry("interactive", Buttons::interactive));

    private Contents() {
    }

    /** @param holder  a message, or the new form of an edited one */
    static @Nullable Content read(String type, JsonNode holder) {
        ContentReader reader = READERS.get(type);
        return reader == null ? null : reader.read(holder.path(type));
    }

    /** The type that the message names, or the one that its parts betray; never empty. */
    static String type(JsonNode message) {
        String named = Json.words(message, "type");
        if (named != null) {
            return named;
        }
        return READERS.keySet().stream().filter(type -> message.path(type).isContainerNode()).findFirst().orElse("unknown");
    }

    private static @Nullable Content text(JsonNode part) {
        String body = part.isTextual() ? StorableText.of(part.textValue()) : Json.text(part, "body");
        return body == null ? null : Content.text(body, Fields.within(part, TEXT));
    }
}
