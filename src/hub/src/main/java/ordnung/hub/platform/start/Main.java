package ordnung.hub.platform.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;

/** Starts Ordnung: what it needs first, then itself; and stops it the other way round. Ends with 2 and a sentence when it cannot start as asked. */
@QuarkusMain
public final class Main {
    /** Exit code when the environment or another process stands in the way. */
    static final int REFUSED = 2;
    private static final int APPLICATION_STOP_SECONDS = 30;

    private Main() {
    }

    public static void main(String[] args) {
        // Several threads that log before the log manager is there dead-lock: it comes first.
        LogManager.getLogManager();
        IdleHeap.shrink();
        try {
            System.exit(run(Environment.of(System.getenv()), args));
        } catch (StartRefused refused) {
            System.err.println("Ordnung cannot start. " + refused.getMessage());
            System.exit(REFUSED);
        }
    }

    private static int run(Environment environment, String[] args) {
        refuseTakenPort(environment.httpPort());
        EmbeddedServices services = new EmbeddedServices(environment);
        CountDownLatch applicationStopped = new CountDownLatch(1);
        AtomicInteger exitCode = new AtomicInteger();
        Thread stop = new Thread(() -> stop(services, applicationStopped), "stop-services");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            publish(environment, services.start(System.getenv()));
            Announcement.prepare(environment);
            Quarkus.run(Announcement.class, (code, failure) -> exitCode.set(failure == null ? code : 1), args);
        } finally {
            applicationStopped.countDown();
        }
        return exitCode.get();
    }

    /** The one place where things stop: the application is awaited (Quarkus stops it on a signal by itself), then the services end in their order. */
    private static void stop(EmbeddedServices services, CountDownLatch applicationStopped) {
        try {
            if (Announcement.started() && !applicationStopped.await(APPLICATION_STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application did not stop within " + APPLICATION_STOP_SECONDS + " s; stopping its services.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.close();
    }

    private static void publish(Environment environment, Map<String, String> settings) {
        settings.forEach(System::setProperty);
        System.setProperty("quarkus.http.port", Integer.toString(environment.httpPort()));
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartRefused("Port " + port + " is not free (" + e.getMessage() + "). Choose another with ORDNUNG_HTTP_PORT.", e);
        }
    }
}
