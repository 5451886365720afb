package ordnung.connector.avito;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Avito signs nothing and sends no header of ours: that a call is Avito's is told by its address alone. The key in it follows from the client secret and
 * cannot be traced back to it: the first 16 bytes of HMAC-SHA256 over the user id, in hexadecimal.
 */
public record WebhookKey(String value) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    public static WebhookKey of(AvitoSettings settings) {
        return of(settings.clientSecret(), settings.userId());
    }

    public static WebhookKey of(String clientSecret, String userId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return new WebhookKey(HexFormat.of().formatHex(mac.doFinal(userId.getBytes(StandardCharsets.UTF_8)), 0, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    /** In constant time. */
    public boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands behind the webhook's address. */
    public String suffix() {
        return "?key=" + value;
    }

    @Override
    public String toString() {
        return "WebhookKey";
    }
}
