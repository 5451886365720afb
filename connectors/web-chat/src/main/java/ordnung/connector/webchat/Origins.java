package ordnung.connector.webchat;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sites on which the chat may stand, as browsers name them in {@code Origin}. A site with and without {@code www.} is one: both are its owner's,
 * and people copy either.
 */
record Origins(boolean any, Set<String> sites) {
    private static final String ANY = "*";
    private static final Pattern ADDRESS = Pattern.compile("(?:(https?)://)?([^/:?#@\\s]+)(?::(\\d{1,5}))?(?:/.*)?", Pattern.CASE_INSENSITIVE);

    Origins {
        sites = Set.copyOf(sites);
    }

    /** What is no address is left out. */
    static Origins of(List<String> named) {
        return new Origins(named.contains(ANY), named.stream().map(Origins::plain).flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    static boolean isOne(String named) {
        return named.equals(ANY) || plain(named).isPresent();
    }

    /** @param origin  as the browser says it */
    boolean has(String origin) {
        return any || origin.contains("://") && plain(origin).filter(sites::contains).isPresent();
    }

    /** An address from the browser's bar: its path is dropped, a name in other letters is written as browsers send it, https is meant. */
    private static Optional<String> plain(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (address.length() > 300 || !parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1) == null ? "https" : parts.group(1).toLowerCase(Locale.ROOT);
        String port = parts.group(3) == null || parts.group(3).equals(scheme.equals("https") ? "443" : "80") ? "" : ":" + parts.group(3);
        try {
            String host = IDN.toASCII(parts.group(2)).toLowerCase(Locale.ROOT);
            boolean known = host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*");
            return known ? Optional.of(scheme + "://" + (host.startsWith("www.") ? host.substring(4) : host) + port) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
