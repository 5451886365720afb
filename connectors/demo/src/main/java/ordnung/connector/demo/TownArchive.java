package ordnung.connector.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The town's folder: {@code town.json} and the files that were sent. Readable by the owner alone where the system knows owners. */
final class TownArchive {
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path folder;

    /** @throws UncheckedIOException  the folder cannot be made */
    TownArchive(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("media"));
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty at the first start, and where the file cannot be read: a demo begins anew rather than not at all. */
    Optional<TownState> read() {
        try {
            return Optional.of(JSON.readValue(folder.resolve("town.json").toFile(), TownState.class));
        } catch (IOException noneOrUnreadable) {
            return Optional.empty();
        }
    }

    /** Whole or not at all. */
    void write(byte[] state) {
        try {
            Path next = Files.write(folder.resolve("town.json.next"), state);
            Files.move(next, folder.resolve("town.json"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(TownState state) {
        try {
            return JSON.writeValueAsBytes(state);
        } catch (IOException recordsAlwaysWrite) {
            throw new UncheckedIOException(recordsAlwaysWrite);
        }
    }

    void keep(String mediaId, byte[] bytes) {
        try {
            Files.write(media(mediaId), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> bytes(String mediaId) {
        try {
            return Optional.of(Files.readAllBytes(media(mediaId)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Path media(String mediaId) {
        if (!mediaId.matches("\\d+")) {
            throw new IllegalArgumentException("no media id");
        }
        return folder.resolve("media").resolve(mediaId);
    }
}
