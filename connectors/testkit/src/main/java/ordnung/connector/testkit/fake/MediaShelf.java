package ordnung.connector.testkit.fake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Files that were uploaded, or that people sent. */
public final class MediaShelf {
    /** Of all shelves of a process: whoever keeps the files of several has no two under one id. */
    private static final AtomicLong IDS = new AtomicLong(700_000_000_000_000L);

    private final Map<String, Media> media = new ConcurrentHashMap<>();

    /** @param sha256  base64, as WhatsApp writes it */
    public record Media(String id, String mimeType, byte[] bytes, String sha256) {
    }

    public Media put(String mimeType, byte[] bytes) {
        Media kept = new Media(String.valueOf(IDS.incrementAndGet()), mimeType, bytes, sha256(bytes));
        media.put(kept.id(), kept);
        return kept;
    }

    /** Under an id that is known already, as after a restart. */
    public void restore(String id, String mimeType, byte[] bytes) {
        media.put(id, new Media(id, mimeType, bytes, sha256(bytes)));
        IDS.accumulateAndGet(Long.parseLong(id), Math::max);
    }

    public Optional<Media> get(String id) {
        return Optional.ofNullable(media.get(id));
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
