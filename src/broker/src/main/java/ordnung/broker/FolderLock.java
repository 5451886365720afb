package ordnung.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One broker a folder, guarded before Kafka touches anything: a second one would damage the first one's log before Kafka's own lock stops
 * it. The operating system drops the lock with the process, also after {@code kill -9}.
 */
final class FolderLock {
    /** Held for the life of the process; a collected channel would drop the lock. */
    private static @Nullable FileLock held;

    private FolderLock() {
    }

    /** False when another process has the folder. Writes this process's id into the lock file, so that the holder can be named. */
    static boolean take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock();
            if (held == null) {
                return false;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return true;
        } catch (IOException e) {
            throw new IllegalStateException("The broker's folder " + folder + " cannot be locked: " + e.getMessage(), e);
        }
    }
}
