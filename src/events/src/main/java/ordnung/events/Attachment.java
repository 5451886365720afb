package ordnung.events;

import org.jspecify.annotations.Nullable;

/**
 * A file of a message, named but not yet fetched: bytes never travel on a topic.
 *
 * @param reference  how the channel's connector finds it again (a provider's media id)
 * @param kind       image, audio, voice, video, document or sticker
 * @param size       bytes, where the provider says so
 * @param url        a public address, where the provider gives one; may be short-lived
 * @param sha256     as the provider writes it
 * @param identity   by which the provider tells whether it is the same file, where {@code reference} may be another each time; null: by that
 */
public record Attachment(String reference, MessageKind kind, @Nullable String mimeType, @Nullable String fileName, @Nullable Long size,
                         @Nullable String url, @Nullable String sha256, @Nullable String identity) {
    public Attachment {
        Required.text("reference", reference);
    }

    /** A file whose reference is always the same. */
    public Attachment(String reference, MessageKind kind, @Nullable String mimeType, @Nullable String fileName, @Nullable Long size,
                      @Nullable String url, @Nullable String sha256) {
        this(reference, kind, mimeType, fileName, size, url, sha256, null);
    }

    /** Equal for the same file of a message, however often its provider tells of it. */
    public String key() {
        return identity == null ? reference : identity;
    }
}
