package ordnung.hub.platform.start;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged application in a process of its own, as a person starts it. */
public final class PackagedHub {
    private static final Duration START = Duration.ofSeconds(90);

    public final Process process;
    public final int port;
    private final Path output;

    private PackagedHub(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    public static PackagedHub start(Path workingFolder, int port, Map<String, String> variables) throws IOException {
        Path output = Files.createTempFile(workingFolder, "output", ".log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-jar", Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("ORDNUNG_"));
        builder.environment().putAll(new HashMap<>(variables));
        builder.environment().put("ORDNUNG_HTTP_PORT", Integer.toString(port));
        builder.directory(workingFolder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        return new PackagedHub(builder.start(), port, output);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public PackagedHub awaitReady() {
        await().atMost(START).until(() -> !process.isAlive() || ready());
        if (!process.isAlive()) {
            throw new AssertionError("It ended with " + process.exitValue() + ": " + said());
        }
        return this;
    }

    private boolean ready() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int exitCode() {
        await().atMost(START).until(() -> !process.isAlive());
        return process.exitValue();
    }

    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
