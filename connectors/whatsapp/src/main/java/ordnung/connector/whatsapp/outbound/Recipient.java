package ordnung.connector.whatsapp.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message goes to: {@code to}, a phone with its plus sign (without it Meta may put the shop's own country code before it), or
 * {@code recipient}, a business-scoped user id. If both are there {@code to} wins, so only one is ever written.
 */
record Recipient(String field, String value) {

    static Recipient of(SendRequested message) {
        return of(message.thread(), message.to(), message.phone());
    }

    static Recipient of(String thread, List<String> to, @Nullable String known) {
        String phone = known == null ? null : digits(known);
        if (phone == null) {
            phone = ids(thread, to).filter(id -> digits(id) != null).findFirst().map(Recipient::digits).orElse(null);
        }
        return phone != null ? new Recipient("to", "+" + phone) : new Recipient("recipient", ids(thread, to).findFirst().orElse(thread));
    }

    void writeTo(ObjectNode body) {
        body.put(field, value);
    }

    private static Stream<String> ids(String thread, List<String> to) {
        return Stream.concat(to.stream(), Stream.of(thread)).filter(id -> !id.isBlank());
    }

    /** The digits of a phone number, with or without its plus sign; null where it is something else. */
    private static @Nullable String digits(String id) {
        String digits = id.startsWith("+") ? id.substring(1) : id;
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : null;
    }
}
