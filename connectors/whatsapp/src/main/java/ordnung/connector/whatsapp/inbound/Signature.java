package ordnung.connector.whatsapp.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Meta's proof of origin: {@code X-Hub-Signature-256: sha256=} and the HMAC-SHA256 of the raw body under the app secret, in hexadecimal.
 */
final class Signature {
    static final String HEADER = "x-hub-signature-256";
    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int HEX_DIGITS = 64;

    /** Never used itself, so that threads may copy it at will. */
    private final Mac prototype;

    Signature(String appSecret) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            prototype.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    /** Compares in constant time. Hexadecimal digits may be of either case. */
    boolean proves(String header, byte[] body) {
        if (header.length() != PREFIX.length() + HEX_DIGITS || !header.startsWith(PREFIX)) {
            return false;
        }
        try {
            return MessageDigest.isEqual(mac().doFinal(body), HexFormat.of().parseHex(header, PREFIX.length(), header.length()));
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        }
    }

    private Mac mac() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("It could be copied at the start", impossible);
        }
    }
}
