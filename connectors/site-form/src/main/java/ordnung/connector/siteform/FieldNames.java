package ordnung.connector.siteform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a field's role by its name: what the account's settings say goes before the usual names. */
final class FieldNames {
    private static final Pattern BRACKETS = Pattern.compile("[\\[.].*$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+$");
    private static final Pattern MARKS = Pattern.compile("[:*]+$");

    private final Map<String, Role> exact = new HashMap<>();
    private final Map<String, Role> usual = new HashMap<>();

    FieldNames(Map<Role, List<String>> chosen) {
        chosen.forEach((role, names) -> names.forEach(name -> exact.put(plain(name), role)));
        for (Role role : Role.values()) {
            role.usualNames.forEach(name -> usual.put(name, role));
        }
    }

    /**
     * @param name as the form has it: {@code Phone_2}, {@code tel-871}, {@code your-name}, {@code services[]},
     * {@code payment[products][0][name]}
     */
    Optional<Role> role(String name) {
        return plainRole(plain(name));
    }

    Optional<Role> plainRole(String plain) {
        if (exact.containsKey(plain)) {
            return Optional.of(exact.get(plain));
        }
        if (plain.startsWith("payment") && plain.contains("products")) {
            return Optional.of(Role.GOODS);
        }
        // Most names have none of it, and a pattern for an end is tried at every letter.
        String base = plain.indexOf('[') < 0 && plain.indexOf('.') < 0 ? plain : BRACKETS.matcher(plain).replaceFirst("");
        String unnumbered = endsInDigit(base) ? NUMBER.matcher(base).replaceFirst("") : base;
        return Optional.ofNullable(usual.getOrDefault(plain, usual.getOrDefault(base, usual.get(unnumbered))));
    }

    static boolean endsInDigit(String plain) {
        return !plain.isEmpty() && plain.charAt(plain.length() - 1) >= '0' && plain.charAt(plain.length() - 1) <= '9';
    }

    /** Lower case, words joined by hyphens, one kind of apostrophe. */
    static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-').replace('’', '\'').replace('ʼ', '\'');
        return plain.endsWith(":") || plain.endsWith("*") ? MARKS.matcher(plain).replaceAll("") : plain;
    }
}
