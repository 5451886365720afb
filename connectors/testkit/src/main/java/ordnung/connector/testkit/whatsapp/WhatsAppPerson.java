package ordnung.connector.testkit.whatsapp;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with WhatsApp, as a webhook describes them.
 *
 * @param phone     digits without "+"; null for a person who took a username and hides the number
 * @param userId    business-scoped user id: country, ".", letters and digits
 * @param username  with "@"; null for a person without
 */
public record WhatsAppPerson(String name, @Nullable String phone, String userId, @Nullable String username) {

    public static WhatsAppPerson withPhone(String name, String phone) {
        return new WhatsAppPerson(name, phone, "RU." + phone + "0", null);
    }

    public static WhatsAppPerson withUsername(String name, String userId, String username) {
        return new WhatsAppPerson(name, null, userId, username);
    }

    /** What the shop's messages are addressed to. */
    public String address() {
        return phone != null ? phone : userId;
    }
}
