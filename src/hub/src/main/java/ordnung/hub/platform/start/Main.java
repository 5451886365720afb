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
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.LogManager;

/**
 * Starts Ordnung: what it needs first, then itself; and stops it the other way round. Ends with 2 and a sentence when it cannot start as
 * asked.
 */
@QuarkusMain
public final class Main {
    /** Exit code when the environment or another process stands in the way. */
    static final int REFUSED = 2;
    private static final int APPLICATION_STOP_SECONDS = 30;

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals(Rehearsal.WORD)) {
            System.exit(Rehearsal.run());
        }
        ClassArchive.use();
        // Several threads that log before the log manager is there dead-lock: it comes first.
        LogManager.getLogManager();
        if (reloaded()) {
            Quarkus.run(args);
            return;
        }
        Compiler.standBack();
        IdleHeap.shrink();
        try {
            end(run(Environment.of(System.getenv()), args));
        } catch (StartRefused refused) {
            System.err.println("Ordnung cannot start. " + refused.getMessage());
            end(REFUSED);
        }
    }

    /** Development mode runs main anew for every change, in one JVM: the services of the first time serve them all and end with the JVM. */
    private static boolean reloaded() {
        return developing() && System.setProperty("ordnung.services", "started") != null;
    }

    private static void end(int code) {
        if (!developing()) {
            System.exit(code);
        }
    }

    private static boolean developing() {
        return Main.class.getClassLoader().getClass().getName().startsWith("io.quarkus.bootstrap.classloading.");
    }

    private static int run(Environment environment, String[] args) {
        refuseTakenPort(environment.httpPort());
        EmbeddedServices services = new EmbeddedServices(environment);
        CountDownLatch applicationStopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(services, applicationStopped), "stop-services"));
        publish(environment, services.begin(System.getenv()));
        AwaitBroker.before(services);
        Announcement.prepare(environment);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(Announcement.class, (code, cause) -> {
            exitCode.set(code);
            failure.set(cause);
        }, args);
        applicationStopped.countDown();
        return failure.get() == null ? exitCode.get() : failed(failure.get());
    }

    /** What the start refused is told in a sentence of its own; anything else is a fault of ours, and told whole. */
    private static int failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                throw refused;
            }
        }
        failure.printStackTrace();
        return 1;
    }

    /**
     * The one place where things stop: the application is awaited (Quarkus stops it on a signal by itself), then the services end in their
     * order.
     */
    private static void stop(EmbeddedServices services, CountDownLatch applicationStopped) {
        try {
            if (!developing() && services.complete() && !applicationStopped.await(APPLICATION_STOP_SECONDS, TimeUnit.SECONDS)) {
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
