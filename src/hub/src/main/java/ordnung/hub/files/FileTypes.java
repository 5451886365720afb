package ordnung.hub.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is, told by its first bytes; the name only decides between kinds of the same container (zip or docx). */
public final class FileTypes {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    /** What may be uploaded: nothing that a browser or a system would run. */
    private static final Set<String> UPLOADS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif",
            "audio/mpeg", "audio/ogg", "audio/opus", "audio/vorbis", "audio/mp4", "audio/aac", "audio/x-aac", "audio/amr", "audio/wav",
            "audio/vnd.wave", "audio/x-wav", "audio/webm", "video/mp4", "video/x-m4v", "video/3gpp", "video/quicktime", "video/webm",
            "application/mp4", "application/pdf", "application/zip", "application/msword", "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet", "text/plain", "text/csv", "text/x-vcard", "text/vcard");

    /** What a browser shows without running anything. */
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf", "application/mp4");

    private FileTypes() {
    }

    /** Blocks. */
    public static String detect(Path file, String fileName) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(in, metadata).getBaseType().toString();
        }
    }

    public static boolean mayBeUploaded(String mimeType) {
        return UPLOADS.contains(mimeType);
    }

    public static boolean isShown(String mimeType) {
        return SHOWN.contains(mimeType) || (mimeType.startsWith("audio/") || mimeType.startsWith("video/")) && UPLOADS.contains(mimeType);
    }
}
