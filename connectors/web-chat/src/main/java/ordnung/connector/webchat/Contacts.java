package ordnung.connector.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.common.Json;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has told of themselves; nobody has checked it.
 *
 * @param typed  the phone as it was written
 * @param phone  E.164, where what was written is a phone
 * @param mail   lower case, where what was written is an address
 */
record Contacts(@Nullable String name, @Nullable String typed, @Nullable String phone, @Nullable String mail) {
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,185}\\.[^@\\s.,;<>]{1,63}");
    private static final int LONGEST = 100;

    static Contacts of(JsonNode node) {
        String typed = line(node, "phone");
        String mail = line(node, "mail");
        return new Contacts(line(node, "name"), typed, typed == null ? null : e164(typed), mail == null || !MAIL.matcher(mail).matches() ? null
                : mail.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String line(JsonNode node, String field) {
        String text = Json.words(node, field);
        return text == null ? null : text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }

    boolean isEmpty() {
        return name == null && typed == null && mail == null;
    }

    Party party(String thread) {
        boolean claims = name != null || phone != null || mail != null;
        return new Party(List.of(thread), name, null, phone, mail, claims ? Party.Evidence.CLAIMED : Party.Evidence.SEEN);
    }

    Map<String, Object> payload() {
        Map<String, Object> payload = new LinkedHashMap<>();
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("phone", phone == null ? typed : phone);
        parts.put("mail", mail);
        parts.forEach((key, value) -> {
            if (value != null) {
                payload.put(key, value);
            }
        });
        return payload;
    }

    /** As people of Russia and Ukraine write it; any other number with its country's code. */
    static @Nullable String e164(String typed) {
        String digits = typed.replaceAll("\\D", "");
        boolean plus = typed.strip().startsWith("+");
        if (digits.length() == 11 && digits.startsWith("8") && !plus) {
            return "+7" + digits.substring(1);
        } else if (digits.length() == 10 && !plus) {
            return digits.startsWith("0") ? "+38" + digits : digits.startsWith("9") ? "+7" + digits : null;
        }
        return digits.length() >= 11 && digits.length() <= 15 && !digits.startsWith("0") ? "+" + digits : null;
    }
}
