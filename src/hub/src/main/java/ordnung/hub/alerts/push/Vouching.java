package ordnung.hub.alerts.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Tells a push service which shop sends: a token signed with the shop's key, RFC 8292. */
public final class Vouching {
    /** A service takes no token for longer than a day. */
    private static final Duration LASTS = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEAD = BASE64.encodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII));

    private Vouching() {
    }

    /**
     * @param endpoint  of the device; the token is for its service alone
     * @param contact   https: or mailto:, where the service finds whoever runs this
     * @return the value of the header Authorization
     */
    public static String header(URI endpoint, String contact, byte[] publicPoint, PrivateKey key, Instant now) {
        String audience = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        String claims = "{\"aud\":\"" + audience + "\",\"exp\":" + now.plus(LASTS).getEpochSecond() + ",\"sub\":\"" + contact + "\"}";
        String signed = HEAD + "." + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return "vapid t=" + signed + "." + BASE64.encodeToString(signature.sign()) + ", k=" + BASE64.encodeToString(publicPoint);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
