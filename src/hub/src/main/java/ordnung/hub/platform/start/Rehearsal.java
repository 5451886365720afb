package ordnung.hub.platform.start;

import com.sun.jna.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Runs the packaged application once, with a demo shop on a folder of its own ({@link RehearsedShop}), stops it, and keeps the classes that it used
 * as archives beside it ({@link ClassArchive}, {@link BrokerProgram}). An archive fits the very JVM and the very jars, in their very
 * place, that it was made with: after copying them elsewhere, rehearse there.
 */
final class Rehearsal {
    static final String WORD = "--rehearse";
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 120;

    private final Path jar;
    private final Path folder;
    private final int port;
    private final String apiKey = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final RehearsedShop shop;

    private Rehearsal(Path jar, Path folder, int port) {
        this.jar = jar;
        this.folder = folder;
        this.port = port;
        this.shop = new RehearsedShop(port, apiKey);
    }

    /** @return the exit code: 0 even where it could not be done, for nothing but the speed of a start depends on it */
    static int run() {
        if (!Platform.isLinux()) {
            return 0;
        }
        try {
            Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
            Path folder = Files.createTempDirectory("ordnung-rehearsal");
            try {
                new Rehearsal(jar, folder, freePort()).play();
            } finally {
                delete(folder);
            }
        } catch (IOException | IllegalStateException e) {
            System.err.println("No archive of classes was made, so starts take some seconds more: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void play() throws IOException, InterruptedException {
        Path fresh = folder.resolve(ClassArchive.FILE);
        Process process = start(fresh);
        // A build that is broken off leaves nothing running behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            awaitReady(process);
            shop.play();
        } finally {
            process.destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not stop, and what it wrote may be half.");
            }
        }
        keep(fresh);
        for (Path broker : brokers(jar.getParent())) {
            Files.delete(broker);
        }
        for (Path broker : brokers(folder.resolve("data"))) {
            keep(broker);
        }
    }

    private static List<Path> brokers(Path folder) throws IOException {
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, BrokerProgram.ARCHIVES)) {
            found.forEach(archives::add);
        }
        return archives;
    }

    private Process start(Path archive) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:ArchiveClassesAtExit=" + archive, ClassArchive.QUIET, "-jar", jar.toString()).directory(folder.toFile()).redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ORDNUNG_") || name.startsWith("KAFKA_"));
        // Whoever reaches a demo shop may enter it.
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("ORDNUNG_HTTP_PORT", Integer.toString(port));
        builder.environment().put("ORDNUNG_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("ORDNUNG_DEMO", "true");
        builder.environment().put("ORDNUNG_OPEN_BROWSER", "false");
        builder.environment().put("ORDNUNG_BOOTSTRAP_API_KEY", apiKey);
        return builder.start();
    }

    private void awaitReady(Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!shop.ready()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("it did not start. " + Files.readString(folder.resolve("output.log")).strip());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Whole or not at all: a half-written one must not lie there. */
    private void keep(Path made) throws IOException {
        if (!Files.exists(made)) {
            throw new IllegalStateException("this JVM left none.");
        }
        Path partial = jar.resolveSibling(made.getFileName() + ".new");
        Files.copy(made, partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, jar.resolveSibling(made.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
