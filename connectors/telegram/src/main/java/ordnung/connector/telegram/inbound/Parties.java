package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.common.Json;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.Numbers;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import org.jspecify.annotations.Nullable;

/** The customer's side of a chat: the person of a private one, else the group or channel itself. */
final class Parties {
    private Parties() {
    }

    static Party of(ChatAddress chat, JsonNode message) {
        JsonNode described = message.path("chat");
        String title = Json.words(described, "title");
        String name = title == null ? name(described) : title;
        String phone = chat.isPrivate() ? Contacts.ownPhone(chat, message) : null;
        return new Party(List.of(chat.thread()), name == null ? senderName(chat, message) : name, Json.words(described, "username"), phone, null,
                phone == null ? Evidence.SEEN : Evidence.VERIFIED);
    }

    /** Of somebody with {@code first_name} and {@code last_name}. */
    static @Nullable String name(JsonNode person) {
        String name = Stream.of("first_name", "last_name").map(part -> Json.words(person, part)).filter(part -> part != null)
                .map(String::strip).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String senderName(ChatAddress chat, JsonNode message) {
        Long from = Numbers.of(message.path("from"), "id");
        return from != null && from == chat.chat() ? name(message.path("from")) : null;
    }
}
