package ordnung.connector.siteform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** multipart/form-data (RFC 7578). A part that cannot be read costs its neighbours nothing. */
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"\\r\\n]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[;\\s]filename=\"([^\"\\r\\n]*)\"");

    private MultipartForm() {
    }

    static Form read(String contentType, byte[] body) {
        List<Form.Field> fields = new ArrayList<>();
        List<Form.Upload> uploads = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (boundary.find()) {
            String mark = "\r\n--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
            // One character is one byte, so that positions in the text are positions in the body.
            String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
            for (int start = text.indexOf(mark); start >= 0; ) {
                int next = text.indexOf(mark, start + mark.length());
                part(text.substring(start + mark.length(), next < 0 ? text.length() : next), fields, uploads);
                start = next;
            }
        }
        return new Form(fields, uploads);
    }

    private static void part(String part, List<Form.Field> fields, List<Form.Upload> uploads) {
        int end = part.indexOf("\r\n\r\n");
        Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
        if (!name.find()) {
            return;
        }
        String content = part.substring(end + 4);
        Matcher fileName = FILE_NAME.matcher(part.substring(0, end));
        if (!fileName.find()) {
            fields.add(new Form.Field(name(name.group(1)), text(content)));
        } else if (!fileName.group(1).isEmpty()) {
            // A file field left empty comes as a file without a name.
            uploads.add(new Form.Upload(name(name.group(1)), name(fileName.group(1)), content.length()));
        }
    }

    /** Browsers write these three so in names (WHATWG, multipart/form-data encoding algorithm), and nothing so in values. */
    private static String name(String latin) {
        String text = text(latin);
        return text.contains("%") ? text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n") : text;
    }

    private static String text(String latin) {
        return Charsets.text(latin.getBytes(StandardCharsets.ISO_8859_1), "");
    }

    static boolean isMultipart(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
