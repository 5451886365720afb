package ordnung.hub.alerts.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's end of a subscription: reads what was sealed for it, as RFC 8291 has it, written apart from what seals. */
public final class Device {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] auth;

    public Device() {
        this(P256.newPair(), new SecureRandom().generateSeed(16));
    }

    Device(KeyPair keys, byte[] auth) {
        this.keys = keys;
        this.auth = auth.clone();
    }

    public byte[] point() {
        return P256.point((ECPublicKey) keys.getPublic());
    }

    byte[] auth() {
        return auth.clone();
    }

    /** As a browser gives it to the page. */
    public Map<String, Object> subscription(String endpoint, String name) {
        return Map.of("name", name, "endpoint", endpoint, "keys", Map.of("p256dh", BASE64.encodeToString(point()), "auth", BASE64.encodeToString(auth)),
                "origin", "https://shop.example");
    }

    public String read(byte[] sealed) {
        try {
            ByteBuffer in = ByteBuffer.wrap(sealed);
            byte[] salt = take(in, 16);
            if (in.getInt() < sealed.length - 86) {
                throw new AssertionError("More than one record");
            }
            byte[] sender = take(in, in.get());
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(P256.key(sender), true);
            byte[] info = ByteBuffer.allocate(14 + 65 + 65).put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII)).put(point()).put(sender).array();
            byte[] secret = hkdf(auth, agreement.generateSecret(), info, 32);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(hkdf(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16), "AES"),
                    new GCMParameterSpec(128, hkdf(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12)));
            byte[] plain = cipher.doFinal(take(in, in.remaining()));
            int end = plain.length - 1;
            while (plain[end] == 0) {
                end--;
            }
            if (plain[end] != 2) {
                throw new AssertionError("No last record");
            }
            return new String(plain, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unreadable) {
            throw new AssertionError("The device cannot read it", unreadable);
        }
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        byte[] key = mac.doFinal(secret);
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(info);
        return Arrays.copyOf(mac.doFinal(new byte[] {1}), length);
    }
}
