package ordnung.hub.platform.secrets;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import ordnung.hub.platform.DataDir;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts with AES-256-GCM: one byte of format, a random nonce of 12 bytes, then the ciphertext with its tag. Who owns a secret is
 * authenticated with it, so that one account's secret cannot be put into another account's row. Random nonces are safe for 2³² secrets a key.
 * Made at start, so that a missing or unsafe key stops the start and not the first message. Safe for many threads.
 */
@Startup(1)
@ApplicationScoped
public class Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public Vault(@ConfigProperty(name = "ordnung.secret-key") Optional<String> key, DataDir data) {
        this.key = key.map(text -> KeyFile.parse(text, "ORDNUNG_SECRET_KEY")).orElseGet(() -> new KeyFile(data.folder(".")).readOrMake());
    }

    /** @param owner  whose secret it is; must be the same when it is opened */
    public byte[] seal(String owner, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** @throws Unreadable  another key, another owner, or changed bytes */
    public byte[] open(String owner, byte[] sealed) {
        if (sealed.length <= 1 + NONCE || sealed[0] != FORMAT) {
            throw new Unreadable(owner);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, owner, nonce).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException changed) {
            throw new Unreadable(owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** Tells whether two values are the same without keeping them: a keyed hash, so that a weak secret cannot be guessed from what is stored. */
    public String fingerprint(byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A secret that this installation's key does not open. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String owner) {
            super("The secrets of " + owner + " cannot be read: they were sealed with another key (ORDNUNG_SECRET_KEY or secret.key), or changed");
        }
    }
}
