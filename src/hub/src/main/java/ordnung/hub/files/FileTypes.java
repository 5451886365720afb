package ordnung.hub.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is, told by its first bytes; the name only decides between kinds of the same container (zip or docx). */
public final class FileTypes {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final byte[] OGG = "OggS".getBytes(StandardCharsets.US_ASCII);
    /** After the head of the first page, which has one packet. */
    private static final int OPUS_AT = 28;
    private static final byte[] OPUS = "OpusHead".getBytes(StandardCharsets.US_ASCII);

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
            in.mark(OPUS_AT + OPUS.length);
            byte[] head = in.readNBytes(OPUS_AT + OPUS.length);
            in.reset();
            return isOpus(head) ? "audio/ogg" : TYPES.detect(in, metadata).getBaseType().toString();
        }
    }

    /** A voice message, which is Ogg with Opus, is told by its bytes: by the name {@code .ogg} it would be taken for Vorbis. */
    private static boolean isOpus(byte[] head) {
        return head.length == OPUS_AT + OPUS.length && Arrays.equals(head, 0, OGG.length, OGG, 0, OGG.length)
                && Arrays.equals(head, OPUS_AT, head.length, OPUS, 0, OPUS.length);
    }

    public static boolean mayBeUploaded(String mimeType) {
        return UPLOADS.contains(mimeType);
    }

    public static boolean isShown(String mimeType) {
        return SHOWN.contains(mimeType) || (mimeType.startsWith("audio/") || mimeType.startsWith("video/")) && UPLOADS.contains(mimeType);
    }
}
