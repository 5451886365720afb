package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.email.text.HtmlText;
import ordnung.events.Attachment;
import org.jspecify.annotations.Nullable;

/** Walks a letter's parts (RFC 2046): what is to be read becomes text, in order; all else is a file. */
final class ContentReader {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final Set<String> READABLE = Set.of("text/plain", "text/html", "text/enriched", "text/richtext");
    /** The same once more, for one company's pages. */
    private static final String AMP = "text/x-amp-html";

    private final String reference;
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable String deliveryStatus;
    private @Nullable String returned;
    private int parts;
    private boolean whole = true;

    private ContentReader(String reference) {
        this.reference = reference;
    }

    /** @throws MessagingException  not even its parts are told */
    static Content of(MimePart letter, String reference) throws MessagingException {
        ContentReader reader = new ContentReader(reference);
        List<Passage> passages = new ArrayList<>();
        reader.read(letter, "", false, passages);
        String text = passages.stream().map(Passage::text).filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
        String html = passages.stream().anyMatch(passage -> passage.html() != null)
                ? passages.stream().map(Passage::shown).collect(Collectors.joining("\n")) : null;
        return new Content(text, html, reader.attachments, reader.deliveryStatus, reader.returned, reader.whole);
    }

    /** A stretch of text, plain or as HTML or as both. */
    private record Passage(@Nullable String plain, @Nullable String html) {

        String text() {
            return plain != null && !plain.isBlank() ? plain : html == null ? "" : HtmlText.of(html);
        }

        String shown() {
            return html != null ? html : plain == null ? "" : "<p>" + plain.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>") + "</p>";
        }
    }

    private void read(MimePart part, String path, boolean report, List<Passage> into) throws MessagingException {
        if (++parts > MOST_PARTS || path.chars().filter(c -> c == '.').count() > DEEPEST) {
            whole = false;
            return;
        }
        Multipart several = part.isMimeType("multipart/*") ? several(part) : null;
        if (several != null) {
            readAll(part, several, path, into);
        } else if (part.isMimeType("multipart/*") || isText(part)) {
            readText(part, into);
        } else if (!part.isMimeType(AMP)) {
            keep(part, path, report);
        }
    }

    /** Null for what says that it has several parts and cannot be taken apart. */
    private @Nullable Multipart several(MimePart part) {
        try {
            if (part.getContent() instanceof Multipart several && several.getCount() > 0) {
                return several;
            }
        } catch (IOException | MessagingException broken) {
            // Read as it stands.
        }
        whole = false;
        return null;
    }

    private void readText(MimePart part, List<Passage> into) throws MessagingException {
        try {
            String text = PartText.of(part);
            whole &= text.length() < PartText.LONGEST;
            into.add(part.isMimeType("text/html") ? new Passage(null, text) : new Passage(text, null));
        } catch (IOException | MessagingException broken) {
            whole = false;
        }
    }

    private void readAll(MimePart part, Multipart several, String path, List<Passage> into) throws MessagingException {
        boolean alternative = part.isMimeType("multipart/alternative");
        boolean report = part.isMimeType("multipart/report");
        List<Passage> passages = alternative ? new ArrayList<>() : into;
        for (int i = 0; i < several.getCount(); i++) {
            if (several.getBodyPart(i) instanceof MimePart child) {
                read(child, path.isEmpty() ? String.valueOf(i + 1) : path + "." + (i + 1), report, passages);
            }
        }
        if (alternative && !passages.isEmpty()) {
            into.add(new Passage(together(passages.stream().map(Passage::plain)), together(passages.stream().map(Passage::html))));
        }
    }

    private static @Nullable String together(Stream<@Nullable String> texts) {
        List<String> there = texts.filter(Objects::nonNull).toList();
        return there.isEmpty() ? null : String.join("\n", there);
    }

    private static boolean isText(MimePart part) throws MessagingException {
        boolean readable = false;
        for (String type : READABLE) {
            readable |= part.isMimeType(type);
        }
        return readable && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) && Files.name(part) == null;
    }

    private static @Nullable String disposition(MimePart part) throws MessagingException {
        String[] header = part.getHeader("Content-Disposition");
        return header == null ? part.getDisposition() : header[0].replaceAll(";.*", "").strip();
    }

    private void keep(MimePart part, String path, boolean report) throws MessagingException {
        if (report && part.isMimeType("message/delivery-status")) {
            deliveryStatus = text(part);
        } else if (report && (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))) {
            returned = text(part);
        }
        attachments.add(Files.of(part, reference + (path.isEmpty() ? "1" : path)));
    }

    private static @Nullable String text(MimePart part) {
        try {
            return PartText.of(part);
        } catch (IOException | MessagingException broken) {
            return null;
        }
    }
}
