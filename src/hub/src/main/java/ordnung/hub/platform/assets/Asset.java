package ordnung.hub.platform.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the pages as it goes out.
 *
 * @param zipped  the same, compressed; the very same bytes where compressing gains nothing
 */
record Asset(String path, String type, byte[] plain, byte[] zipped) {
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml", "png", "image/png", "woff2", "font/woff2", "txt", "text/plain; charset=utf-8");

    static Asset of(String path, byte[] plain) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean packed = ending.equals("png") || ending.equals("woff2");
        return new Asset(path, TYPES.getOrDefault(ending, "application/octet-stream"), plain, packed ? plain : zip(plain));
    }

    boolean isZipped() {
        return zipped != plain;
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(into)) {
            zip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return into.toByteArray();
    }
}
