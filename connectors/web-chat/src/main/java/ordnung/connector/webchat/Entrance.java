package ordnung.connector.webchat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may call: whoever shows the account's key, from a site that the shop has named. The key stands in the site's source, for all to read: it names
 * the account; a browser's own word on where a script runs keeps other sites from using it.
 */
public final class Entrance {
    private static final String METHODS = "GET, POST, OPTIONS";
    private static final String HEADERS = "Authorization, Content-Type, Last-Event-ID";

    private final String key;
    private final byte[] digest;
    private final Origins origins;

    Entrance(String key, Origins origins) {
        this.key = key;
        this.digest = digest(key);
        this.origins = origins;
    }

    public enum Verdict {
        WELCOME, WRONG_KEY, STRANGE_SITE
    }

    /**
     * What a call says of itself.
     *
     * @param origin  {@code Origin}: not sent by a page that reads from its own host
     * @param site    {@code Sec-Fetch-Site}: no script can write it
     * @param host    {@code Host}, or what a proxy says it was
     */
    public record Caller(@Nullable String key, @Nullable String origin, @Nullable String site, @Nullable String host) {
    }

    public String key() {
        return key;
    }

    /** In constant time. */
    public boolean opensTo(@Nullable String shown) {
        // Digests of one length, so that the time taken tells nothing about the key's length either.
        return shown != null && MessageDigest.isEqual(digest, digest(shown));
    }

    public Verdict verdict(Caller caller) {
        if (!opensTo(caller.key())) {
            return Verdict.WRONG_KEY;
        }
        return isFrom(caller) ? Verdict.WELCOME : Verdict.STRANGE_SITE;
    }

    /** A site of the shop's, or the page that this very program serves. */
    public boolean isFrom(Caller caller) {
        if (caller.origin() == null) {
            return origins.any() || "same-origin".equals(caller.site());
        }
        return origins.has(caller.origin()) || isOwn(caller.origin(), caller.host());
    }

    /** Headers that let a script of such a site read the answer; none for others. Never with credentials: no cookie is looked at here. */
    public Map<String, String> sharing(Caller caller) {
        if (caller.origin() == null || !isFrom(caller)) {
            return Map.of();
        }
        return Map.of("Access-Control-Allow-Origin", caller.origin(), "Vary", "Origin", "Access-Control-Expose-Headers", "Retry-After");
    }

    /** As {@link #sharing}, for the question that a browser asks beforehand. */
    public static Map<String, String> preflight() {
        return Map.of("Access-Control-Allow-Methods", METHODS, "Access-Control-Allow-Headers", HEADERS, "Access-Control-Max-Age", "7200");
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).filter(own -> own.equalsIgnoreCase(host)).isPresent();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
