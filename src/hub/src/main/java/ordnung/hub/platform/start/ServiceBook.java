package ordnung.hub.platform.start;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What the embedded services keep from start to start: their ports and the database's password, in {@code services.properties} of the data
 * folder, readable by its owner alone. Whoever may read it can reach the embedded database, for a backup or a measurement.
 */
final class ServiceBook {
    /** Below every system's range for outgoing connections, so that no such connection takes a port while Ordnung is down. */
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;

    private final Path file;
    private final Properties entries = new Properties();
    private final SecureRandom random = new SecureRandom();

    ServiceBook(Path dataDir) {
        file = dataDir.resolve("services.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                entries.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The remembered port when it is free on 127.0.0.1, another otherwise. */
    synchronized int port(String name) {
        int port = Integer.parseInt(entries.getProperty(name, "0"));
        while (port == 0 || !free(port)) {
            int candidate = FIRST_PORT + random.nextInt(PORTS);
            port = entries.containsValue(Integer.toString(candidate)) ? 0 : candidate;
        }
        remember(name, Integer.toString(port));
        return port;
    }

    synchronized String secret(String name) {
        if (!entries.containsKey(name)) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            remember(name, HexFormat.of().formatHex(bytes));
        }
        return entries.getProperty(name);
    }

    synchronized void remember(String name, String value) {
        if (value.equals(entries.setProperty(name, value))) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            OwnerOnly.create(fresh);
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                entries.store(writer, "Ports and password of the embedded services. Keep it private.");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
