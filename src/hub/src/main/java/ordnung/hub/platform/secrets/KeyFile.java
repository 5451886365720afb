package ordnung.hub.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import ordnung.hub.platform.start.StartRefused;

/** The key in {@code <data dir>/secret.key}, readable by its owner alone. Made once; never replaced, because what it sealed would be lost. */
final class KeyFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    KeyFile(Path folder) {
        this.file = folder.normalize().resolve("secret.key");
    }

    SecretKey readOrMake() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            refuseOtherReaders();
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the key file " + file, e);
        }
    }

    /** @throws StartRefused  naming the source, never the key */
    static SecretKey parse(String text, String source) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, without the cause: its message quotes the key.
        }
        throw new StartRefused(source + " must hold 32 bytes in base64, as `openssl rand -base64 32` makes them.");
    }

    /** Written whole under another name and then linked: of two processes that start at once one wins and both read the same key. */
    private void make() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = Files.createTempFile(file.getParent(), "secret", ".new", rights());
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherProcess) {
            // It has made the key: this one is not needed.
        } finally {
            Files.delete(draft);
        }
    }

    private void refuseOtherReaders() throws IOException {
        if (!posix()) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(found)) {
            throw new StartRefused("The key file " + file + " can be read by others (" + PosixFilePermissions.toString(found)
                    + "): chmod 600 it, and consider its key known if others could have read it.");
        }
    }

    private FileAttribute<?>[] rights() {
        return posix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)} : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
