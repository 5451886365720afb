package ordnung.hub.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder of everything that this installation keeps outside of its database: {@code ORDNUNG_DATA_DIR}. */
@ApplicationScoped
public class DataDir {
    private final Path root;

    public DataDir(@ConfigProperty(name = "ordnung.data-dir") String folder) {
        this.root = Path.of(folder).toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** A folder below, made when it is not there. Blocks: for start-up and worker threads. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + root.resolve(name), e);
        }
    }
}
