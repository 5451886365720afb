package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Map;
import ordnung.connector.email.header.HeaderText;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** The files of a letter: named, not fetched. */
final class Files {
    private static final int LONGEST_NAME = 200;
    private static final String ANYTHING = "application/octet-stream";
    /** Some programs call every file the same; its name then tells more. */
    private static final Map<String, String> BY_ENDING = Map.of("jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png", "gif", "image/gif",
            "webp", "image/webp", "heic", "image/heic", "pdf", "application/pdf", "mp4", "video/mp4", "mp3", "audio/mpeg", "ogg", "audio/ogg");
    private static final Map<String, String> USUAL_NAMES = Map.of("message/rfc822", "letter.eml", "text/calendar", "invite.ics",
            "application/ms-tnef", "winmail.dat", "message/delivery-status", "delivery-status.txt", "text/rfc822-headers", "headers.txt",
            "text/plain", "text.txt", "text/html", "page.html");

    private Files() {
    }

    static Attachment of(MimePart part, String reference) throws MessagingException {
        String name = name(part);
        String type = mimeType(part, name);
        return new Attachment(reference, kind(type), type, name == null ? USUAL_NAMES.get(type) : name, null, null, null);
    }

    /** The letter itself, for whatever of it could not be read. */
    static Attachment whole(String reference) {
        return new Attachment(reference + PartReference.WHOLE, MessageKind.DOCUMENT, "message/rfc822", "letter.eml", null, null, null);
    }

    static @Nullable String name(MimePart part) throws MessagingException {
        String name;
        try {
            name = HeaderText.of(part.getFileName());
        } catch (ParseException unreadable) {
            return null;
        }
        String plain = name == null ? "" : name.replaceAll("[/\\\\:*?\"<>|]", "_").strip();
        return plain.isEmpty() ? null : plain.length() <= LONGEST_NAME ? plain
                : plain.substring(0, LONGEST_NAME / 2) + "…" + plain.substring(plain.length() - LONGEST_NAME / 2);
    }

    static String mimeType(MimePart part, @Nullable String name) throws MessagingException {
        String said = ANYTHING;
        try {
            said = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException unreadable) {
            // Then it may be anything.
        }
        String ending = name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return said.equals(ANYTHING) ? BY_ENDING.getOrDefault(ending, ANYTHING) : said;
    }

    /** A drawing (SVG) may hold scripts and is no picture to be shown. */
    private static MessageKind kind(String type) {
        if (type.startsWith("image/") && !type.startsWith("image/svg")) {
            return MessageKind.IMAGE;
        } else if (type.startsWith("audio/")) {
            return MessageKind.AUDIO;
        }
        return type.startsWith("video/") ? MessageKind.VIDEO : MessageKind.DOCUMENT;
    }
}
