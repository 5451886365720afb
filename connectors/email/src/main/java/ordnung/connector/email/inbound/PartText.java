package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.common.StorableText;
import ordnung.connector.email.text.Charsets;
import ordnung.connector.email.text.FlowedText;
import org.jspecify.annotations.Nullable;

/** The words of one part of a letter, as far as they can be had. */
final class PartText {
    /** Bytes. */
    static final int LONGEST = 1_000_000;
    private static final int HEAD_OF_HTML = 2_048;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)");

    private PartText() {
    }

    static String of(MimePart part) throws MessagingException, IOException {
        byte[] bytes = bytes(part);
        String type = part.getContentType();
        boolean html = part.isMimeType("text/html");
        String charset = parameter(type, "charset");
        String text = Charsets.decode(bytes, charset == null && html ? ofHtml(bytes) : charset).replace("\r\n", "\n").replace('\r', '\n');
        boolean flowed = !html && "flowed".equalsIgnoreCase(parameter(type, "format"));
        return StorableText.of(flowed ? FlowedText.joined(text, "yes".equalsIgnoreCase(parameter(type, "delsp"))) : text);
    }

    private static @Nullable String parameter(@Nullable String type, String name) {
        try {
            return type == null ? null : new ContentType(type).getParameter(name);
        } catch (ParseException unreadable) {
            Matcher charset = CHARSET.matcher(type);
            return name.equals("charset") && charset.find() ? charset.group(1) : null;
        }
    }

    private static @Nullable String ofHtml(byte[] bytes) {
        Matcher charset = CHARSET.matcher(new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_OF_HTML)), StandardCharsets.ISO_8859_1));
        return charset.find() ? charset.group(1) : null;
    }

    private static byte[] bytes(MimePart part) throws MessagingException, IOException {
        try (InputStream decoded = part.getInputStream()) {
            return lenient(decoded);
        } catch (MessagingException unknownEncoding) {
            try (InputStream raw = raw(part, unknownEncoding)) {
                return lenient(raw);
            }
        }
    }

    private static InputStream raw(MimePart part, MessagingException otherwise) throws MessagingException {
        if (part instanceof MimeBodyPart body) {
            return body.getRawInputStream();
        } else if (part instanceof MimeMessage letter) {
            return letter.getRawInputStream();
        }
        throw otherwise;
    }

    /** What could be read before something could not: base64 may break off. */
    private static byte[] lenient(InputStream stream) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        try {
            for (int count = 0; count >= 0 && read.size() < LONGEST; count = stream.read(piece)) {
                read.write(piece, 0, count);
            }
        } catch (IOException broken) {
            if (read.size() == 0) {
                throw broken;
            }
        }
        return read.toByteArray();
    }
}
