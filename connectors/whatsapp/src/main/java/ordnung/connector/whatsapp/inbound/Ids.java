package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which one item names its customer
 * ({@code developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids}). Since customers have usernames, any
 * of them may be missing: the phone of whoever has a username, the user id in what is older.
 *
 * @param wa      phone digits
 * @param user    business-scoped user id (BSUID)
 * @param parent  the same of the enclosing portfolio; told along, but messages cannot be addressed to it
 */
record Ids(@Nullable String wa, @Nullable String user, @Nullable String parent) {

    static Ids sender(JsonNode message) {
        return new Ids(WaId.of(Json.id(message, "from")), Json.id(message, "from_user_id"), Json.id(message, "from_parent_user_id"));
    }

    static Ids receiver(JsonNode message) {
        return new Ids(WaId.of(Json.id(message, "to")), Json.id(message, "to_user_id"), Json.id(message, "to_parent_user_id"));
    }

    static Ids contact(JsonNode contact) {
        return new Ids(WaId.of(Json.id(contact, "wa_id")), Json.id(contact, "user_id"), Json.id(contact, "parent_user_id"));
    }

    boolean none() {
        return wa == null && user == null && parent == null;
    }
}
