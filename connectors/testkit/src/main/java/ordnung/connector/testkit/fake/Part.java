package ordnung.connector.testkit.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One part of a multipart body (RFC 7578). Read leniently: a part without a name is passed over. */
public record Part(String name, @Nullable String fileName, @Nullable String contentType, byte[] bytes) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[; ]filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(.+?)\\s*$");

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static List<Part> all(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/") || !boundary.find()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        // One character is one byte, so that positions in the text are positions in the body.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (String piece : text.split(Pattern.quote("\r\n--" + boundary.group(1)))) {
            int end = piece.indexOf("\r\n\r\n");
            if (end >= 0) {
                add(parts, utf8(piece.substring(0, end)), piece.substring(end + 4));
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, String head, String bytes) {
        @Nullable String name = first(NAME, head);
        if (name != null) {
            parts.add(new Part(name, first(FILE_NAME, head), first(TYPE, head), bytes.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
