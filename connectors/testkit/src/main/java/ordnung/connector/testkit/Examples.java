package ordnung.connector.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Payloads and specifications that were collected from providers' documents, where they lie beside the checkout ({@code ../shared/providers}). */
public final class Examples {
    private static final Path PROVIDERS = Path.of("shared", "providers");

    private Examples() {
    }

    /** Empty where the folder is not there: the tests that replay it then say so and pass. */
    public static List<Path> of(String provider) {
        return folder("examples").map(examples -> json(examples.resolve(provider))).orElse(List.of());
    }

    /** {@code specs/<path>}, where it is there. */
    public static Optional<Path> specification(String path) {
        return folder("specs").map(specs -> specs.resolve(path)).filter(Files::exists);
    }

    private static Optional<Path> folder(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve(PROVIDERS).resolve(name);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static List<Path> json(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
