package ordnung.connector.email.inbound;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.inbound.Page.Numbered;
import ordnung.events.ChannelEvent;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Brings letters over the connection, one by one: one that cannot be had or read never costs its neighbours. */
final class LetterReader {
    private final IMAPFolder folder;
    private final Clock clock;
    private final ReceivedLetters received;
    private final SentLetters sent;

    LetterReader(IMAPFolder folder, EmailSettings settings, Clock clock, Predicate<String> ours) {
        this.folder = folder;
        this.clock = clock;
        this.received = new ReceivedLetters(settings, ours);
        this.sent = new SentLetters(settings);
    }

    /** @throws IOException  the connection is gone */
    List<ChannelEvent> received(Numbered each) throws MessagingException, IOException {
        return read(each, received::read);
    }

    List<ChannelEvent> sent(Numbered each) throws MessagingException, IOException {
        return read(each, sent::read);
    }

    private interface Reading {
        List<ChannelEvent> of(Source source) throws MessagingException;
    }

    private List<ChannelEvent> read(Numbered each, Reading reading) throws MessagingException, IOException {
        String reference = new PartReference(folder.getFullName(), folder.getUIDValidity(), each.uid(), "").toString();
        byte[] head = new byte[0];
        Instant at = clock.instant();
        try {
            at = at(each.letter());
            head = head(each.letter());
            return head.length < Source.LARGEST_RAW ? reading.of(Source.of(head, at, reference))
                    : connected(reading.of(Source.of(head, each.letter(), at, reference)));
        } catch (MessageRemovedException gone) {
            return List.of();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            if (each.letter().isExpunged()) {
                return List.of();
            } else if (!folder.isOpen()) {
                throw unreadable;
            }
            return List.of(Unreadable.letter(head, at, reference));
        }
    }

    /** What a large letter lacks because the connection broke off is not what it lacks for ever. */
    private List<ChannelEvent> connected(List<ChannelEvent> events) throws MessagingException {
        if (!folder.isOpen()) {
            throw new FolderClosedException(folder, "The connection is gone");
        }
        return events;
    }

    private Instant at(IMAPMessage letter) throws MessagingException {
        Date date = letter.getReceivedDate();
        return date == null ? clock.instant() : date.toInstant();
    }

    private static byte[] head(IMAPMessage letter) throws MessagingException, IOException {
        letter.setPeek(true);
        try (InputStream stream = letter.getMimeStream()) {
            return stream.readNBytes(Source.LARGEST_RAW);
        }
    }
}
