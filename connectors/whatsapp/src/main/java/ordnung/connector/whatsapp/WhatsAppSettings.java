package ordnung.connector.whatsapp;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ordnung.connector.InvalidSettings;
import org.jspecify.annotations.Nullable;

/**
 * What one WhatsApp number must be told.
 *
 * @param phoneNumberId      Meta's id of the number (not the number itself)
 * @param businessAccountId  Meta's id of the WhatsApp Business Account
 * @param accessToken        a system user's token; goes into a header, so printable ASCII only
 * @param appSecret          signs the webhooks
 * @param verifyToken        the owner's own word, repeated by Meta when the webhook is set up
 * @param apiBase            without a trailing slash
 */
public record WhatsAppSettings(String phoneNumberId, String businessAccountId, String accessToken, String appSecret, String verifyToken,
                               URI apiBase) {
    public static final URI META = URI.create("https://graph.facebook.com");
    private static final int LONGEST = 4096;
    private static final Set<String> KEYS = Set.of("phoneNumberId", "businessAccountId", "accessToken", "appSecret", "verifyToken", "apiBaseUrl");

    /** @throws InvalidSettings  naming every field at fault */
    public WhatsAppSettings {
        Map<String, String> faults = new LinkedHashMap<>();
        note(faults, "phoneNumberId", id(phoneNumberId));
        note(faults, "businessAccountId", id(businessAccountId));
        note(faults, "accessToken", word(accessToken));
        note(faults, "appSecret", word(appSecret));
        note(faults, "verifyToken", word(verifyToken));
        note(faults, "apiBaseUrl", base(apiBase));
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
    }

    /** @throws InvalidSettings  naming every setting at fault; pasted white space around a value is no fault */
    static WhatsAppSettings from(Map<String, Object> values) {
        Map<String, String> unknown = new LinkedHashMap<>();
        values.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(key -> unknown.put(key, "is not a setting of a WhatsApp number"));
        if (!unknown.isEmpty()) {
            throw new InvalidSettings(unknown);
        }
        return new WhatsAppSettings(string(values, "phoneNumberId"), string(values, "businessAccountId"), string(values, "accessToken"),
                string(values, "appSecret"), string(values, "verifyToken"), apiBase(values.get("apiBaseUrl")));
    }

    private static String string(Map<String, Object> values, String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }

    private static URI apiBase(@Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return META;
        }
        String address = value instanceof String text ? text.strip() : "";
        while (address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
        try {
            return URI.create(address);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }

    private static void note(Map<String, String> faults, String field, @Nullable String fault) {
        if (fault != null) {
            faults.put(field, fault);
        }
    }

    /** Ids become part of an address's path: nothing that could lead elsewhere. */
    private static @Nullable String id(String value) {
        if (value.isEmpty()) {
            return "is required";
        }
        boolean plain = value.length() <= 64
                && value.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
        return plain ? null : "must be the id that Meta shows (digits), not a phone number or a name";
    }

    private static @Nullable String word(String value) {
        if (value.isEmpty()) {
            return "is required";
        }
        boolean printable = value.length() <= LONGEST && value.chars().allMatch(c -> c > ' ' && c < 127);
        return printable ? null : "must be one word of printable Latin characters, at most " + LONGEST;
    }

    private static @Nullable String base(URI base) {
        boolean web = "https".equalsIgnoreCase(base.getScheme()) || "http".equalsIgnoreCase(base.getScheme());
        boolean plain = base.getHost() != null && base.getRawUserInfo() == null && base.getRawQuery() == null
                && base.getRawFragment() == null;
        return web && plain ? null : "must be an http or https address without user, query or fragment";
    }

    /** Without the secrets: settings end up in logs and exception messages sooner or later. */
    @Override
    public String toString() {
        return "WhatsAppSettings[phoneNumberId=" + phoneNumberId + ", businessAccountId=" + businessAccountId + ", apiBase="
                + apiBase + "]";
    }
}
