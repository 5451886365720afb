package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.search.HeaderTerm;
import java.util.Optional;
import java.util.function.Predicate;
import ordnung.connector.email.server.Mailbox;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * Whether a letter of ours with this Message-ID lies among what was sent. Anyone can write an id that looks like ours; only who has got the letter
 * knows one that is there.
 */
final class OwnLetters implements Predicate<String> {
    private final Mailbox mailbox;

    OwnLetters(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public boolean test(String messageId) {
        try {
            Optional<String> sent = mailbox.sent();
            return sent.isPresent() && holds(mailbox.reading(sent.get()), messageId);
        } catch (MessagingException cannotTell) {
            return false;
        }
    }

    private static boolean holds(IMAPFolder folder, String messageId) throws MessagingException {
        try {
            return folder.search(new HeaderTerm("Message-ID", messageId)).length > 0;
        } finally {
            folder.close(false);
        }
    }
}
