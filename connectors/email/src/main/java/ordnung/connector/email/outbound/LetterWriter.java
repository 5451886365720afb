package ordnung.connector.email.outbound;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.header.OwnId;
import ordnung.connector.email.server.Sessions;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;

/** Writes a letter (RFC 5322). The same message becomes a letter of the same id, however often it is tried. */
final class LetterWriter {
    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_MADE_SUBJECT = 60;
    /** The first names the talk, the last are the nearest (RFC 5322, 3.6.4 leaves it to the writer to leave some out). */
    private static final int MOST_REFERENCES = 12;

    private final EmailSettings settings;
    private final Clock clock;

    LetterWriter(EmailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Our message's id in the mail of the world; without angle brackets. */
    String id(SendRequested message) {
        return new OwnId(message.thread(), message.messageId()).at(settings.domain());
    }

    MimeMessage letter(SendRequested message, String to, Answered answered) throws MessagingException {
        MimeMessage letter = new Numbered("<" + id(message) + ">");
        letter.setFrom(new InternetAddress(settings.address(), true));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        letter.setSubject(subject(message, answered), UTF_8);
        letter.setSentDate(Date.from(clock.instant()));
        if (!answered.references().isEmpty()) {
            List<String> references = answered.references();
            letter.setHeader("In-Reply-To", "<" + references.get(references.size() - 1) + ">");
            letter.setHeader("References", shortened(references).map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
        }
        write(message, letter);
        letter.saveChanges();
        return letter;
    }

    private static Stream<String> shortened(List<String> references) {
        int skipped = Math.max(0, references.size() - MOST_REFERENCES);
        return Stream.concat(references.stream().limit(1), references.stream().skip(1L + skipped));
    }

    /** The talk's own, else one that was given, else the first words. */
    private static String subject(SendRequested message, Answered answered) {
        if (answered.subject() != null) {
            String subject = answered.subject();
            return cut(subject.matches("(?iu)\\s*(re|ha|отв|на)(\\[\\d+])?\\s*:.*") ? subject : "Re: " + subject, LONGEST_SUBJECT);
        }
        Object given = message.payload() == null ? null : message.payload().get("subject");
        if (given instanceof String subject && !subject.isBlank()) {
            return cut(line(subject), LONGEST_SUBJECT);
        }
        String text = message.text() == null || message.text().isBlank() ? message.files().get(0).fileName() : message.text().strip();
        return cut(line(text.lines().findFirst().orElse("")), LONGEST_MADE_SUBJECT);
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static void write(SendRequested message, MimeMessage letter) throws MessagingException {
        if (message.files().isEmpty()) {
            letter.setText(text(message), UTF_8);
            return;
        }
        MimeMultipart parts = new MimeMultipart("mixed");
        if (message.text() != null && !message.text().isBlank()) {
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text(message), UTF_8);
            parts.addBodyPart(words);
        }
        for (OutgoingFile file : message.files()) {
            parts.addBodyPart(part(file));
        }
        letter.setContent(parts);
    }

    private static String text(SendRequested message) {
        return String.valueOf(message.text()).replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static MimeBodyPart part(OutgoingFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new FileDataSource(file.path())));
        ContentDisposition disposition = new ContentDisposition(Part.ATTACHMENT, named("filename", file));
        part.setHeader("Content-Disposition", disposition.toString());
        String[] type = mimeType(file).split("/");
        part.setHeader("Content-Type", new ContentType(type[0], type[1], named("name", file)).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static ParameterList named(String parameter, OutgoingFile file) {
        ParameterList parameters = new ParameterList();
        parameters.set(parameter, line(file.fileName()), UTF_8);
        return parameters;
    }

    private static String mimeType(OutgoingFile file) {
        return file.mimeType().matches("[\\w.+-]+/[\\w.+-]+") ? file.mimeType() : "application/octet-stream";
    }

    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(String id) {
            super(Sessions.offline());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
