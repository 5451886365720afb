package ordnung.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Kafka's log folder, formatted once. Formatting happens aside and is renamed into place, so that a kill in between leaves nothing
 * half-made.
 */
final class LogFolder {
    private LogFolder() {
    }

    static void prepare(Path log) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        if (Files.exists(log)) {
            throw new IllegalStateException(log + " holds no meta.properties: it is not a broker's folder, or was damaged from outside.");
        }
        Path fresh = log.resolveSibling(log.getFileName() + ".new");
        delete(fresh);
        format(fresh);
        Files.move(fresh, log, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void format(Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
            .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
            .setNodeId(BrokerSettings.NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
            .setMetadataLogDirectory(folder.toString())
            .addDirectory(folder.toString())
            .run();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
