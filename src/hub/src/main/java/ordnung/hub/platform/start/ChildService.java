package ordnung.hub.platform.start;

import java.io.IOException;

/**
 * A service that runs as a child process. Called by one thread at a time, except {@link #stop}, which may interrupt {@link #awaitReady}.
 */
interface ChildService {
    /** As a person knows it. */
    String name();

    /**
     * Clears away what an earlier run left and starts the process.
     *
     * @throws StartRefused with a sentence when it is plain that it cannot run
     */
    Process launch() throws IOException;

    /** Returns when the process serves. @throws StartRefused when it died or does not come up; the process is then gone */
    void awaitReady(Process process);

    /** Stops the process so that it loses nothing, and returns when it is gone. */
    void stop(Process process);
}
