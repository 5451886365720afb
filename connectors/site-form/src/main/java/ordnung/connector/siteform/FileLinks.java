package ordnung.connector.siteform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;

/** Values that are addresses of files: Contact Form 7 uploads to the site itself and sends the link. */
final class FileLinks {
    private static final Pattern FILE_FIELD =
            Pattern.compile("(?i).*(file|upload|attach|photo|image|picture|файл|фото|вложение|вкладення|зображення).*");
    private static final Pattern SPACES = Pattern.compile("[\\s,]+");
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"), Map.entry("webp", "image/webp"), Map.entry("gif", "image/gif"), Map.entry("heic", "image/heic"),
            Map.entry("mp4", "video/mp4"), Map.entry("mov", "video/quicktime"), Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("pdf", "application/pdf"), Map.entry("doc", "application/msword"), Map.entry("zip", "application/zip"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), Map.entry("txt", "text/plain"));

    private FileLinks() {
    }

    static List<Attachment> of(Stream<Form.Field> fields) {
        return fields.flatMap(field -> SPACES.splitAsStream(field.value()).map(value -> attachment(field.name(), value))
                .flatMap(Optional::stream))
                .distinct().toList();
    }

    private static Optional<Attachment> attachment(String field, String value) {
        return address(value).flatMap(uri -> {
            String path = Optional.ofNullable(uri.getPath()).orElse("");
            String fileName = path.substring(path.lastIndexOf('/') + 1);
            String type = TYPES.get(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
            return type == null && !FILE_FIELD.matcher(field).matches() ? Optional.empty()
                    : Optional.of(new Attachment(value, kind(type), type, fileName.isEmpty() ? null : fileName, null, value, null));
        });
    }

    /** Absolute, http or https, without a user: anything else is left as text. */
    static Optional<URI> address(String value) {
        if (!value.regionMatches(true, 0, "http", 0, 4)) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(value);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static MessageKind kind(@org.jspecify.annotations.Nullable String type) {
        return type == null ? MessageKind.DOCUMENT : type.startsWith("image/") ? MessageKind.IMAGE : type.startsWith("video/")
                ? MessageKind.VIDEO
                : type.startsWith("audio/") ? MessageKind.AUDIO : MessageKind.DOCUMENT;
    }
}
