package ordnung.connector.whatsapp.inbound;

import org.jspecify.annotations.Nullable;

/** A {@code wa_id}: a customer's phone number in digits. */
final class WaId {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 15;

    private WaId() {
    }

    /** Without a plus sign before the digits; anything that is no number stays as it is, for it still names somebody. */
    static @Nullable String of(@Nullable String id) {
        return id != null && id.startsWith("+") && digits(id, 1) ? id.substring(1) : id;
    }

    /** E.164 with a plus sign, or null where the id is no phone number. */
    static @Nullable String phone(String id) {
        return id.length() >= SHORTEST && id.length() <= LONGEST && digits(id, 0) ? "+" + id : null;
    }

    private static boolean digits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }
}
