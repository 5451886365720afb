package ordnung.hub.platform.start;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL database as both of the application's drivers want it: JDBC for migrations, the reactive client for all else. */
public record DatabaseAddress(String jdbcUrl, String reactiveUrl, String user, String password) {
    private static final Pattern URL = Pattern.compile("(?:jdbc:|vertx-reactive:)?postgres(?:ql)?://(?:([^@/]*)@)?(.+)");

    /**
     * Accepts {@code jdbc:postgresql://…}, {@code postgresql://…} and {@code postgres://…}, with or without {@code user:password@}.
     *
     * @param user wins over the one in the address
     * @param password wins over the one in the address
     * @throws StartRefused when it is no PostgreSQL address
     */
    static DatabaseAddress parse(String url, @Nullable String user, @Nullable String password) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            // The address may hold a password: it is not repeated.
            throw new StartRefused("ORDNUNG_DB_URL is not a PostgreSQL address such as postgresql://host:5432/ordnung.");
        }
        String[] credentials = parts.group(1) == null ? new String[0] : parts.group(1).split(":", 2);
        String place = parts.group(2);
        return new DatabaseAddress("jdbc:postgresql://" + place, "postgresql://" + place,
            user != null ? user : part(credentials, 0), password != null ? password : part(credentials, 1));
    }

    private static String part(String[] credentials, int index) {
        return index < credentials.length
            ? java.net.URLDecoder.decode(credentials[index].replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8) : "";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
