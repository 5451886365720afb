package ordnung.connector.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A key in few characters, for cursors that remember many: six bits each, so that of a hundred keys in eight characters no two ever meet by chance. */
public final class Fingerprint {
    private Fingerprint() {
    }

    /** @param length  1 to 43 characters, of those that URLs carry */
    public static String of(String key, int length) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, length);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
