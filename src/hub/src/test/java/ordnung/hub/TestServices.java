package ordnung.hub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.hub.platform.start.EmbeddedServices;
import ordnung.hub.platform.start.Environment;
import org.jspecify.annotations.Nullable;

/**
 * A database and a broker of the tests' own, one for the whole run, in a fresh folder under {@code target}. Used as
 * {@code @QuarkusTest @WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)}.
 */
public final class TestServices implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedServices services;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "run").toAbsolutePath();
            services = new EmbeddedServices(new Environment(8081, folder, null, null));
            return services.start(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    /** A hundred megabytes a run would soon fill a disk. */
    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
