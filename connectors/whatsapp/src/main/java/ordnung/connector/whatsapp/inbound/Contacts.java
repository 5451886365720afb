package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ordnung.connector.common.Json;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import org.jspecify.annotations.Nullable;

/** The {@code contacts[]} of one change: what the customers of its messages call themselves. May lack any of them, or be absent. */
final class Contacts {
    private final Map<String, JsonNode> byId;
    private final @Nullable JsonNode only;

    private Contacts(Map<String, JsonNode> byId, @Nullable JsonNode only) {
        this.byId = byId;
        this.only = only;
    }

    static Contacts of(JsonNode value) {
        Map<String, JsonNode> byId = new HashMap<>();
        JsonNode contacts = value.path("contacts");
        for (JsonNode contact : contacts) {
            Ids ids = Ids.contact(contact);
            Stream.of(ids.wa(), ids.user(), ids.parent()).filter(Objects::nonNull).forEach(id -> byId.putIfAbsent(id, contact));
        }
        return new Contacts(byId, contacts.size() == 1 && items(value) == 1 ? contacts.get(0) : null);
    }

    /** The customer whom these ids name; null where they name nobody and nobody else can be meant. */
    @Nullable Party party(Ids given) {
        JsonNode contact = given.none() && only != null ? only : find(given);
        Ids known = Ids.contact(contact);
        String wa = given.wa() != null ? given.wa() : known.wa();
        String user = given.user() != null ? given.user() : known.user();
        List<String> ids = ids(given, wa, user, given.parent() != null ? given.parent() : known.parent());
        return ids.isEmpty() ? null : party(ids, wa == null ? null : WaId.phone(wa), contact);
    }

    private static Party party(List<String> ids, @Nullable String phone, JsonNode contact) {
        JsonNode profile = contact.path("profile");
        return new Party(ids, Json.words(profile, "name"), Json.words(profile, "username"), phone, null,
                phone == null ? Evidence.SEEN : Evidence.VERIFIED);
    }

    /** The thread's own first: the phone where the message names it, else the user id. The parent's only where there is no other. */
    private static List<String> ids(Ids given, @Nullable String wa, @Nullable String user, @Nullable String parent) {
        List<String> ids = new ArrayList<>(2);
        boolean userFirst = given.wa() == null && given.user() != null;
        add(ids, userFirst ? user : wa);
        add(ids, userFirst ? wa : user);
        if (ids.isEmpty()) {
            add(ids, parent);
        }
        return ids;
    }

    private static void add(List<String> ids, @Nullable String id) {
        if (id != null && !ids.contains(id)) {
            ids.add(id);
        }
    }

    private JsonNode find(Ids ids) {
        for (String id : new String[] {ids.user(), ids.wa(), ids.parent()}) {
            JsonNode contact = id == null ? null : byId.get(id);
            if (contact != null) {
                return contact;
            }
        }
        return MissingNode.getInstance();
    }

    private static int items(JsonNode value) {
        return value.path("messages").size() + value.path("message_echoes").size();
    }
}
