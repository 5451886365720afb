package ordnung.hub.platform.start;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts another program's image into this process, which keeps its number, its parent, its environment and its standard streams: POSIX
 * {@code execv}. Java has no call of its own for it. Linux.
 */
final class ProcessImage {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;
    private static final int LAST_STANDARD_STREAM = 2;

    private ProcessImage() {
    }

    /**
     * Does not return, unless the system refuses; then nothing has changed.
     *
     * @param program  its file
     * @param words  what it is called with, its own name first; each character is a byte, so that names in any encoding pass unhurt
     */
    static void replace(Path program, List<String> words) throws IOException {
        NativeLibrary c = NativeLibrary.getInstance("c");
        closeFilesWith(c.getFunction("fcntl"));
        Function execv = c.getFunction("execv", Function.C_CONVENTION, StandardCharsets.ISO_8859_1.name());
        String file = new String(program.toString().getBytes(Charset.defaultCharset()), StandardCharsets.ISO_8859_1);
        execv.invokeInt(new Object[] {file, words.toArray(String[]::new)});
    }

    /** The jars that are open here would stay open there. */
    private static void closeFilesWith(Function fcntl) throws IOException {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                int number = Integer.parseInt(descriptor.getFileName().toString());
                if (number > LAST_STANDARD_STREAM) {
                    fcntl.invokeInt(new Object[] {number, F_SETFD, FD_CLOEXEC});
                }
            }
        }
    }
}
