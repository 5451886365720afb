package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads contact cards, also the customer's own, which is how a phone number comes when it was asked for. */
final class SharedContacts {
    private SharedContacts() {
    }

    static @Nullable Content read(JsonNode cards) {
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (JsonNode card : cards) {
            if (card.isObject()) {
                contacts.add(contact(card));
            }
        }
        Payload payload = new Payload().with("contacts", List.copyOf(contacts));
        return contacts.isEmpty() ? null : Content.of(MessageKind.CONTACT, null, payload, false);
    }

    private static Map<String, Object> contact(JsonNode card) {
        return new Payload().with("name", name(card.path("name"))).with("phones", each(card.path("phones"), SharedContacts::phone))
                .with("mails", each(card.path("emails"), mail -> Json.words(mail, "email"))).map();
    }

    private static @Nullable String name(JsonNode name) {
        String formatted = Json.words(name, "formatted_name");
        if (formatted != null) {
            return formatted;
        }
        List<String> parts = Stream.of("first_name", "middle_name", "last_name").map(part -> Json.words(name, part))
                .filter(Objects::nonNull).toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private static @Nullable String phone(JsonNode phone) {
        String written = Json.words(phone, "phone");
        String wa = WaId.of(Json.id(phone, "wa_id"));
        return written != null || wa == null ? written : WaId.phone(wa);
    }

    private static List<String> each(JsonNode items, Function<JsonNode, @Nullable String> read) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items) {
            String text = read.apply(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }
}
