package ordnung.hub.platform.start;

import org.jspecify.annotations.Nullable;

/** Ordnung cannot start as it was asked to; the message is a sentence for the person who started it. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        this(sentence, null);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
