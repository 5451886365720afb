package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Writes webhook bodies for one account as Meta does, non-ASCII escaped, and signs them. Safe for use by many threads. */
public final class Webhooks {
    public static final String SIGNATURE_HEADER = "X-Hub-Signature-256";
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final WhatsAppAccount account;

    public Webhooks(WhatsAppAccount account) {
        this.account = account;
    }

    /** One change with all these messages. */
    public byte[] messages(List<Message> messages) {
        ObjectNode value = value(people(messages.stream().map(Message::person).toList()));
        ArrayNode items = value.putArray("messages");
        messages.forEach(message -> items.add(message.json()));
        return bytes(envelope("messages", value));
    }

    public byte[] message(Message message) {
        return messages(List.of(message));
    }

    public byte[] statuses(List<Status> statuses) {
        ObjectNode value = value(people(statuses.stream().map(Status::person).toList()));
        ArrayNode items = value.putArray("statuses");
        statuses.forEach(status -> items.add(status.json()));
        return bytes(envelope("messages", value));
    }

    /** Written on the owner's own phone, coexistence's {@code smb_message_echoes}. */
    public byte[] echo(Message message) {
        ObjectNode value = value(people(List.of(message.person())));
        ObjectNode item = message.json().deepCopy();
        item.remove("from_user_id");
        item.put("from", account.displayPhone()).put("to_user_id", message.person().userId());
        if (message.person().phone() != null) {
            item.put("to", message.person().phone());
        }
        value.putArray("message_echoes").add(item);
        return bytes(envelope("smb_message_echoes", value));
    }

    /** A change of any field. */
    public byte[] change(String field, ObjectNode value) {
        return bytes(envelope(field, value));
    }

    /** The value of {@link #SIGNATURE_HEADER}. */
    public String sign(byte[] body) {
        return sign(account.appSecret(), body);
    }

    public static String sign(String appSecret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private ObjectNode envelope(String field, ObjectNode value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("object", "whatsapp_business_account");
        ObjectNode change = root.putArray("entry").addObject().put("id", account.businessAccountId()).putArray("changes").addObject();
        change.set("value", value);
        change.put("field", field);
        return root;
    }

    private ObjectNode value(ArrayNode contacts) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", account.displayPhone()).put("phone_number_id", account.phoneNumberId());
        if (!contacts.isEmpty()) {
            value.set("contacts", contacts);
        }
        return value;
    }

    private static ArrayNode people(List<@Nullable WhatsAppPerson> people) {
        ArrayNode contacts = JsonNodeFactory.instance.arrayNode();
        Set<@Nullable WhatsAppPerson> once = new LinkedHashSet<>(people);
        once.remove(null);
        for (WhatsAppPerson person : once) {
            ObjectNode contact = contacts.addObject();
            ObjectNode profile = contact.putObject("profile").put("name", person.name());
            if (person.username() != null) {
                profile.put("username", person.username());
            }
            if (person.phone() != null) {
                contact.put("wa_id", person.phone());
            }
            contact.put("user_id", person.userId());
        }
        return contacts;
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException treesAlwaysWrite) {
            throw new IllegalStateException(treesAlwaysWrite);
        }
    }
}
