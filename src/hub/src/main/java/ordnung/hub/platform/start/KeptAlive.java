package ordnung.hub.platform.start;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A service in a child process that is started anew, on the same port and folder, whenever it dies before it is stopped. */
final class KeptAlive implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptAlive.class);
    private static final int FIRST_ATTEMPTS = 5;
    private static final long SHORTEST_PAUSE_MS = 250;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final ChildService service;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Process process;

    KeptAlive(ChildService service) {
        this.service = service;
    }

    /**
     * Returns when the service answers.
     *
     * @throws StartRefused when it does not, after a few attempts: one may fail because processes of the last run are still ending
     */
    void start() {
        StartRefused last = null;
        for (int attempt = 0; attempt < FIRST_ATTEMPTS; attempt++) {
            try {
                startOnce();
                return;
            } catch (StartRefused refused) {
                last = refused;
            }
            if (pause(SHORTEST_PAUSE_MS << attempt)) {
                break;
            }
        }
        throw last != null ? last : new StartRefused(service.name() + " was stopped before it had started.");
    }

    private void startOnce() {
        Process started = launch();
        service.awaitReady(started);
        started.onExit().thenRun(() -> new Thread(this::restart, "restart-" + service.name()).start());
    }

    private synchronized Process launch() {
        if (closing.getCount() == 0) {
            throw new StartRefused(service.name() + " is being stopped.");
        }
        try {
            Process launched = service.launch();
            process = launched;
            return launched;
        } catch (IOException e) {
            throw new StartRefused(service.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private void restart() {
        for (long pause = SHORTEST_PAUSE_MS; closing.getCount() > 0; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            try {
                LOG.warnf("%s ended unexpectedly: starting it again", service.name());
                startOnce();
                return;
            } catch (StartRefused refused) {
                if (pause(pause)) {
                    return;
                }
                LOG.errorf("%s", refused.getMessage());
            }
        }
    }

    /** True when it is time to stop. */
    private boolean pause(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops the service and waits until it is gone; does nothing the second time. */
    @Override
    public void close() {
        closing.countDown();
        Process last;
        synchronized (this) {
            last = process;
            process = null;
        }
        if (last != null) {
            service.stop(last);
        }
    }
}
