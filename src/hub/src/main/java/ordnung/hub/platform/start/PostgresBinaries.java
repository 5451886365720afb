package ordnung.hub.platform.start;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into the data folder from the archive on the class path that fits this machine. */
final class PostgresBinaries {
    private PostgresBinaries() {
    }

    /** The folder that holds {@code bin}. @throws StartRefused when this build brings no PostgreSQL for this machine */
    static Path unpacked(Path dataDir) throws IOException {
        URL archive = PostgresBinaries.class.getClassLoader().getResource(resource());
        if (archive == null) {
            throw new StartRefused("This build brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch")
                + ". Name one of your own with ORDNUNG_DB_URL.");
        }
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        Path folder = dataDir.resolve("postgres-programs-" + connection.getContentLengthLong());
        if (!Files.exists(folder)) {
            Path fresh = dataDir.resolve("postgres-programs.new");
            Folders.delete(fresh);
            try (InputStream input = connection.getInputStream()) {
                unpack(input, fresh);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = system.contains("win") && !system.contains("darwin") ? "windows" : system.contains("mac") ? "darwin" : "linux";
        return "postgres-" + name + "-" + (machine.matches("aarch64|arm64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (path.startsWith(target)) {
                    write(tar, entry, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                path.toFile().setExecutable(true, false);
            }
        }
    }
}
