package ordnung.connector.email.fake;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import ordnung.connector.email.server.Sessions;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Messenger.Person;
import org.jspecify.annotations.Nullable;

/** A letter as a customer's program writes it. */
final class CustomerLetter {
    private static final int LONGEST_SUBJECT = 50;
    private static final String UTF_8 = "UTF-8";

    private final Person from;
    private final String shop;
    private final MediaShelf media;

    CustomerLetter(Person from, String shop, MediaShelf media) {
        this.from = from;
        this.shop = shop;
        this.media = media;
    }

    MimeMessage of(String id, Deed deed, Instant at) {
        try {
            if (deed instanceof Deed.Text text) {
                return text(letter(id, subject(text), text.replyTo(), at), text.text());
            } else if (deed instanceof Deed.Photo photo) {
                return file(letter(id, "Фото", null, at), photo.caption(), photo.mediaId(), "photo");
            } else if (deed instanceof Deed.Document document) {
                return file(letter(id, document.fileName(), null, at), null, document.mediaId(), document.fileName());
            }
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new UnsupportedOperationException("a letter cannot do that");
    }

    private MimeMessage letter(String id, String subject, @Nullable String replyTo, Instant at) throws MessagingException, UnsupportedEncodingException {
        MimeMessage letter = new MimeMessage(Sessions.offline()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + ">");
            }
        };
        letter.setFrom(new InternetAddress(TownAddress.of(from.id()), from.name(), UTF_8));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(shop));
        letter.setSubject(subject, UTF_8);
        letter.setSentDate(Date.from(at));
        if (replyTo != null) {
            letter.setHeader("In-Reply-To", "<" + replyTo + ">");
        }
        return letter;
    }

    private static String subject(Deed.Text text) {
        String line = text.text().lines().findFirst().orElse("").strip();
        String whole = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
        return text.replyTo() == null ? whole : "Re: " + whole;
    }

    private static MimeMessage text(MimeMessage letter, String text) throws MessagingException {
        letter.setText(text, UTF_8);
        letter.saveChanges();
        return letter;
    }

    private MimeMessage file(MimeMessage letter, @Nullable String caption, String mediaId, String name) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        if (caption != null) {
            MimeBodyPart words = new MimeBodyPart();
            words.setText(caption, UTF_8);
            parts.addBodyPart(words);
        }
        MediaShelf.Media kept = media.get(mediaId).orElseThrow(() -> new IllegalStateException("no such file"));
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(kept.bytes(), kept.mimeType())));
        file.setFileName(name.contains(".") ? name : name + "." + kept.mimeType().replaceAll(".*/", ""));
        file.setDisposition(Part.ATTACHMENT);
        parts.addBodyPart(file);
        letter.setContent(parts);
        letter.saveChanges();
        return letter;
    }
}
