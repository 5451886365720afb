package ordnung.host;

import io.smallrye.mutiny.Uni;

/** The durable memory of what is being sent, kept by the hub. */
public interface Dispatches {

    /**
     * Takes a message for one try. False when this try was taken before, by this process or by one that died: then it must not be sent again,
     * because nobody knows how far that one came.
     */
    Uni<Boolean> claim(String messageId, int attempt);
}
