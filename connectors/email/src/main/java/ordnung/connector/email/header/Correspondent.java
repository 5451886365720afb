package ordnung.connector.email.header;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a header: {@code "Анна" <anna@example.ru>}. Read leniently: what looks like an address is one.
 *
 * @param address  in lower case
 */
public record Correspondent(String address, @Nullable String name) {
    private static final int LONGEST = 20_000;
    private static final int MOST = 200;
    private static final String LOCAL = "[^\\s<>@,;:\"()\\[\\]\\\\]{1,64}";
    private static final String DOMAIN = "[A-Za-z0-9\\u0080-\\uffff](?:[A-Za-z0-9._\\u0080-\\uffff-]{0,251})";
    private static final Pattern ADDRESS = Pattern.compile(LOCAL + "@" + DOMAIN);
    /** As SMTP takes it everywhere. */
    private static final Pattern WRITABLE = Pattern.compile("[!-~&&[^<>@,;:\"()\\[\\]\\\\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    public static Optional<Correspondent> first(@Nullable String header) {
        return all(header).stream().findFirst();
    }

    /** In the header's order, each once. */
    public static List<Correspondent> all(@Nullable String header) {
        List<Correspondent> found = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        String line = header == null ? "" : header.substring(0, Math.min(header.length(), LONGEST)).replaceAll("[\\r\\n]+[ \\t]*", " ");
        int from = 0;
        Matcher address = ADDRESS.matcher(hidden(line));
        while (address.find() && found.size() < MOST) {
            String plain = trimmed(address.group()).toLowerCase(Locale.ROOT);
            if (known.add(plain)) {
                found.add(new Correspondent(plain, name(line.substring(Math.min(from, address.start()), address.start()), plain)));
            }
            from = address.end();
        }
        return found;
    }

    /** Whether a letter can be sent there. */
    public static boolean writable(@Nullable String address) {
        return address != null && WRITABLE.matcher(address).matches();
    }

    /** The line without what stands in quotes, which may hold an address that is none. Every character keeps its place. */
    private static String hidden(String line) {
        StringBuilder hidden = new StringBuilder(line);
        boolean quoted = false;
        boolean closes = line.chars().filter(c -> c == '"').count() % 2 == 0;
        for (int i = 0; i < line.length() && closes; i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (quoted) {
                hidden.setCharAt(i, ' ');
            }
        }
        return hidden.toString();
    }

    private static String trimmed(String address) {
        return address.replaceAll("[._-]+$", "");
    }

    private static @Nullable String name(String before, String address) {
        String name = HeaderText.of(before.replaceAll("^[>,;\\s]+|[<\\s]+$", "").replaceAll("^\"(.*)\"$", "$1").replaceAll("\\\\(.)", "$1"));
        String plain = name == null ? "" : name.replaceAll("^[\"']+|[\"']+$", "").strip();
        return plain.isEmpty() || plain.equalsIgnoreCase(address) ? null : plain;
    }
}
