package ordnung.connector.email.fake;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import org.jspecify.annotations.Nullable;

/** A letter of the shop's as the customer's program shows it: its words, and the first of its files. */
final class SentLetter {
    private final MediaShelf media;
    private @Nullable String text;
    private MediaShelf.@Nullable Media file;

    private SentLetter(MediaShelf media) {
        this.media = media;
    }

    static FromShop read(MimeMessage letter, String person, MediaShelf media) throws MessagingException, IOException {
        SentLetter reading = new SentLetter(media);
        reading.part(letter);
        String kind = reading.file == null ? "text" : reading.file.mimeType().startsWith("image/") ? "image" : "document";
        return new FromShop(bare(letter.getMessageID()), person, kind, reading.text, reading.file == null ? null : reading.file.id(),
                bare(letter.getHeader("In-Reply-To", null)), List.of());
    }

    private void part(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                part(several.getBodyPart(i));
            }
        } else if (part.isMimeType("text/plain") && part.getFileName() == null) {
            text = String.valueOf(part.getContent()).replace("\r\n", "\n").strip();
        } else if (file == null) {
            try (InputStream bytes = part.getInputStream()) {
                file = media.put(part.getContentType().replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT), bytes.readAllBytes());
            }
        }
    }

    private static @Nullable String bare(@Nullable String id) {
        return id == null ? null : id.replaceAll("[<>\\s]", "");
    }
}
