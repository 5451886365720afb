package ordnung.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The packaged application with its broker and database, in processes of their own, on a data folder that is kept from start to start. */
final class HubProcess implements AutoCloseable {
    static final String API_KEY = "benchmark-key-0123456789abcdef0123456789abcdef";
    private static final long PATIENCE_SECONDS = 120;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS).connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path folder;
    final int port;
    /** From the command to the first 200 of the readiness check and of a page, in milliseconds. */
    final long readyMillis;
    final long pageMillis;

    private HubProcess(Process process, Path folder, int port, long begun) throws IOException, InterruptedException {
        this.process = process;
        // A measurement that is broken off leaves nothing running behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.folder = folder;
        this.port = port;
        readyMillis = await("/q/health/ready", begun);
        pageMillis = await("/", begun);
    }

    /** @param jvm  further arguments of its JVM: none for a measurement, a profiler's for a look inside */
    static HubProcess start(Path application, Path folder, boolean demo, List<String> jvm) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", application.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("console.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ORDNUNG_"));
        builder.environment().put("ORDNUNG_HTTP_PORT", Integer.toString(port));
        builder.environment().put("ORDNUNG_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("ORDNUNG_BOOTSTRAP_API_KEY", API_KEY);
        builder.environment().put("ORDNUNG_DEMO", Boolean.toString(demo));
        builder.environment().put("ORDNUNG_OPEN_BROWSER", "false");
        long begun = System.nanoTime();
        return new HubProcess(builder.start(), folder, port, begun);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private long await(String path, long begun) throws IOException, InterruptedException {
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended with " + process.exitValue() + ": " + console());
            }
            if (answers(path)) {
                return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            }
            // Whoever asks more often takes the processor from what is starting.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        close();
        throw new IllegalStateException("No 200 from " + path + " within " + PATIENCE_SECONDS + " s: " + console());
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*").timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String console() throws IOException {
        return Files.readString(folder.resolve("console.log"));
    }

    /** The embedded database, as whoever owns the data folder can reach it. */
    Connection database() throws IOException, SQLException {
        Properties book = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("data/services.properties"))) {
            book.load(reader);
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + book.getProperty("database.port") + "/ordnung", "ordnung",
                book.getProperty("database.password"));
    }

    /** Memory of all its processes in MB; pages that several of them share are counted once. 0 where the system does not tell. */
    long memoryMegabytes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToLong(one -> proportionalKilobytes(one.pid())).sum() / 1024;
    }

    private static long proportionalKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
