package ordnung.connector;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/** A connector whose customers' files are not on the web: it brings them itself, and is asked instead of {@link Connector#locate}. */
public interface Fetching {

    /**
     * Writes the file's bytes to {@code target}, in pieces; whatever was there is gone. On a failure it is left half-written.
     *
     * @param largest  most bytes that are taken; a larger file is a failure
     * @return  completes exceptionally with {@link Http.Failure}
     */
    CompletionStage<Fetched> fetch(Attachment attachment, Path target, long largest);

    /** @param contentType  as the provider names it, without parameters */
    record Fetched(@Nullable String contentType, long size) {
    }
}
