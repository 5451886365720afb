package ordnung.connector;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult.Fetched;
import org.jspecify.annotations.Nullable;

/**
 * A connector that asks its provider for what is new. The host asks one feed in one process at a time, makes the events durable, keeps the cursor
 * only then, and goes on with it after a restart: what was fetched and not kept is fetched again.
 */
public interface Polling {

    /** What is asked for, each with a cursor of its own. Empty: this account is called by its provider instead. */
    List<Feed> feeds();

    /**
     * Asks once. Never completes exceptionally.
     *
     * @param cursor  the last {@link Fetched#cursor()}; null the first time: only what is new from now on, and what the provider holds back for
     *                whoever comes first
     */
    CompletionStage<PollResult> poll(String feed, @Nullable String cursor);

    /**
     * @param key      lower-case words joined by hyphens; a cursor is kept under it, so it stays as it is
     * @param rest     pause after an ask that brought nothing, and before the next one where it brought all
     * @param longest  how long the provider may hold one ask open
     * @param backup   only makes up for calls that the provider should have made and that were missed: that it fails is no fault of the account
     */
    record Feed(String key, Duration rest, Duration longest, boolean backup) {
    }
}
