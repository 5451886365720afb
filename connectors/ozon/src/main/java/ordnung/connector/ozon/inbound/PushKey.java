package ordnung.connector.ozon.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ordnung.connector.WebhookCall;
import ordnung.connector.ozon.OzonSettings;

/**
 * Ozon signs nothing and sends no secret, so the address that it is given carries one: a word that only who has the account's key can make, and that
 * does not give the key away.
 */
public final class PushKey {
    private static final String NAME = "key";
    private static final int LENGTH = 32;

    private final byte[] word;

    public PushKey(OzonSettings settings) {
        word = word(settings.apiKey(), settings.clientId()).getBytes(StandardCharsets.US_ASCII);
    }

    public String suffix() {
        return "?" + NAME + "=" + new String(word, StandardCharsets.US_ASCII);
    }

    boolean missing(WebhookCall call) {
        return !call.query().containsKey(NAME);
    }

    boolean opens(WebhookCall call) {
        return MessageDigest.isEqual(word, call.query(NAME).orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static String word(String apiKey, String clientId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(clientId.getBytes(StandardCharsets.UTF_8))).substring(0, LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }
}
