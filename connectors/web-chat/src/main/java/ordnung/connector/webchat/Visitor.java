package ordnung.connector.webchat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the shop's site, known by a secret that their browser has made. The thread is made of it and does not lead back: whoever sees the
 * thread cannot read as the visitor.
 */
public record Visitor(String thread) {
    /** 128 bits at least: 22 characters of base64url, 32 of hexadecimal. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final int BYTES = 16;

    /** Empty where it is no such secret. */
    public static Optional<Visitor> of(@Nullable String secret) {
        return secret != null && SECRET.matcher(secret).matches() ? Optional.of(new Visitor("v-" + digest(secret))) : Optional.empty();
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
