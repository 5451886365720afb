package ordnung.hub.platform.start;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for a child process to serve. */
final class Readiness {
    private static final int POLL_MS = 25;

    private Readiness() {
    }

    /** True when the condition holds in time; false when the process ended or the time is up. */
    static boolean await(Process process, int seconds, BooleanSupplier ready) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (System.nanoTime() < deadline) {
                if (ready.getAsBoolean()) {
                    return true;
                }
                if (process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
