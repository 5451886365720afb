package ordnung.connector.max.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a vCard (RFC 6350) says of a person. Read line by line and leniently; what is folded over several lines is of no use here.
 *
 * @param phones  as written
 */
record Vcard(@Nullable String name, List<String> phones, List<String> mails) {
    private static final int SHORTEST_PHONE = 10;
    private static final int LONGEST_PHONE = 15;

    static Vcard of(@Nullable String text) {
        String name = null;
        List<String> phones = new ArrayList<>();
        List<String> mails = new ArrayList<>();
        for (String line : text == null ? new String[0] : text.split("\\R")) {
            int colon = line.indexOf(':');
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            switch (value.isEmpty() ? "" : property(line.substring(0, colon))) {
                case "FN" -> name = value;
                case "TEL" -> phones.add(value.startsWith("tel:") ? value.substring(4) : value);
                case "EMAIL" -> mails.add(value);
                default -> { }
            }
        }
        return new Vcard(name, List.copyOf(phones), List.copyOf(mails));
    }

    /** The first phone that is whole, E.164 with "+"; null where there is none. MAX writes it in digits, country code first. */
    @Nullable String phone() {
        for (String phone : phones) {
            String digits = phone.replaceAll("[^0-9]", "");
            boolean whole = digits.length() >= SHORTEST_PHONE && digits.length() <= LONGEST_PHONE;
            if (whole && !digits.startsWith("0") && !digits.startsWith("8")) {
                return "+" + digits;
            }
        }
        return null;
    }

    /** Without its parameters and its group: {@code item1.TEL;TYPE=cell} is TEL. */
    private static String property(String head) {
        String name = head.substring(head.indexOf('.') + 1).toUpperCase(Locale.ROOT);
        int end = name.indexOf(';');
        return (end < 0 ? name : name.substring(0, end)).strip();
    }
}
