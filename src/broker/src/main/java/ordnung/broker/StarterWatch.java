package ordnung.broker;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends this process when its starter is gone: the pipe to standard input closes with the starter, even when that was killed with {@code
 * kill -9}.
 */
final class StarterWatch {
    private StarterWatch() {
    }

    static void exitWhenGone(InputStream input) {
        Thread watch = new Thread(() -> {
            drain(input);
            System.exit(0);
        }, "starter-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void drain(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Nothing is ever said on this pipe; only its end matters.
            }
        } catch (IOException broken) {
            // A broken pipe is an ended one.
        }
    }
}
