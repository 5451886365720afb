package ordnung.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * A connector whose provider repeats its calls ever more rarely and at last gives up, and tells what was missed to whoever knows the conversation.
 * After a gap the host has the account's conversations read again.
 */
public interface Rereading {

    /** A shorter gap is closed soon enough by what the provider repeats. */
    Duration repeats();

    /**
     * What was said in a conversation since then, oldest first; the cursor means nothing. What is known already is known by its id. Nothing where
     * the provider no longer knows the conversation. Never completes exceptionally.
     */
    CompletionStage<PollResult> reread(String thread, Instant since);
}
