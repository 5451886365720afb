package ordnung.hub.alerts.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a push so that only the device reads it, and not the service that carries it: RFC 8291 over RFC 8188, one record. */
public final class Sealing {
    /** Bytes that every push service carries, RFC 8291 section 4: 4096 less the header, the tag and the end sign. */
    public static final int LONGEST = 3993;
    private static final int SALT = 16;
    private static final int RECORD = 4096;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {
    }

    /** @param auth  the secret of 16 bytes that the device gave along with its key */
    public static byte[] seal(byte[] words, byte[] devicePoint, byte[] auth) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return seal(words, devicePoint, auth, P256.newPair(), salt);
    }

    static byte[] seal(byte[] words, byte[] devicePoint, byte[] auth, KeyPair ours, byte[] salt) {
        if (words.length > LONGEST) {
            throw new IllegalArgumentException("Too long for a push: " + words.length);
        }
        try {
            byte[] ourPoint = P256.point((ECPublicKey) ours.getPublic());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours.getPrivate());
            agreement.doPhase(P256.key(devicePoint), true);
            byte[] both = bytes(text("WebPush: info\0"), devicePoint, ourPoint);
            byte[] secret = expand(hmac(auth, agreement.generateSecret()), both, 32);
            byte[] key = hmac(salt, secret);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(expand(key, text("Content-Encoding: aes128gcm\0"), KEY), "AES"),
                    new GCMParameterSpec(TAG_BITS, expand(key, text("Content-Encoding: nonce\0"), NONCE)));
            byte[] sealed = cipher.doFinal(bytes(words, new byte[] {LAST_RECORD}));
            return ByteBuffer.allocate(SALT + 5 + P256.POINT + sealed.length).put(salt).putInt(RECORD).put((byte) P256.POINT).put(ourPoint).put(sealed).array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** One round of HKDF's expansion is enough for 32 bytes. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, bytes(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] of) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(of);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
