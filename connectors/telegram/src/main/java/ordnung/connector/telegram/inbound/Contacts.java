package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.Numbers;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** A contact that somebody shared: anybody's, or their own. */
final class Contacts {
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 15;

    private Contacts() {
    }

    static @Nullable Content read(JsonNode message) {
        JsonNode contact = message.path("contact");
        String phone = Json.words(contact, "phone_number");
        String name = Parties.name(contact);
        if (phone == null && name == null) {
            return null;
        }
        Map<String, Object> shared = new Payload().with("name", name).with("phones", phone == null ? List.of() : List.of(phone))
                .with("userId", Json.id(contact, "user_id")).map();
        return Content.of(MessageKind.CONTACT, null, new Payload().with("contacts", List.of(shared)));
    }

    /** The phone of whoever shared their own contact: Telegram vouches for {@code user_id}, and only then is the number theirs. */
    static @Nullable String ownPhone(ChatAddress chat, JsonNode message) {
        Long owner = Numbers.of(message.path("contact"), "user_id");
        Long from = Numbers.of(message.path("from"), "id");
        boolean own = owner != null && owner.equals(from) && owner == chat.chat();
        return own ? e164(Json.words(message.path("contact"), "phone_number")) : null;
    }

    private static @Nullable String e164(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        return digits.length() < SHORTEST_PHONE || digits.length() > LONGEST_PHONE ? null : "+" + digits;
    }
}
