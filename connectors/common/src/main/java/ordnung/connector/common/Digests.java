package ordnung.connector.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids for things that came without one: the same bytes twice have the same id. */
public final class Digests {
    private static final String PREFIX = "sha256-";

    private Digests() {
    }

    public static String of(String content) {
        return PREFIX + HexFormat.of().formatHex(sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether an id was made here, so that the provider knows nothing of it. */
    public static boolean made(String id) {
        return id.startsWith(PREFIX);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
