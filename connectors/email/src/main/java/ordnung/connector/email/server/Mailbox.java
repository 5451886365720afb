package ordnung.connector.email.server;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.Pace;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One IMAP connection, for as long as one question takes. Blocks. */
public final class Mailbox implements AutoCloseable {
    public static final String INBOX = "INBOX";
    private static final String SENT = "\\Sent";
    private static final Set<String> SENT_NAMES = Set.of("sent", "sent items", "sent messages", "sent mail", "отправленные", "надіслані",
            "відправлені");

    private final IMAPStore store;

    private Mailbox(IMAPStore store) {
        this.store = store;
    }

    public static Mailbox open(EmailSettings settings, Sockets sockets, Pace pace) throws MessagingException {
        Endpoint server = settings.imap();
        URLName name = new URLName("imap", server.host(), server.port(), null, settings.username(), null);
        // Made by hand: found by name it would depend on the thread's class loader.
        IMAPStore store = new IMAPStore(Sessions.imap(settings, sockets, pace), name);
        store.connect(server.host(), server.port(), settings.username(), settings.password());
        return new Mailbox(store);
    }

    /** Letters stay unread in it, whatever is fetched (EXAMINE). */
    public IMAPFolder reading(String folder) throws MessagingException {
        return opened(folder, Folder.READ_ONLY);
    }

    public IMAPFolder writing(String folder) throws MessagingException {
        return opened(folder, Folder.READ_WRITE);
    }

    /** The full name of the folder with copies of what was sent: as the server marks it (RFC 6154), else by its usual names. */
    public Optional<String> sent() throws MessagingException {
        List<Folder> folders = Arrays.asList(store.getDefaultFolder().list("*"));
        return Stream.concat(folders.stream().filter(Mailbox::markedSent), folders.stream().filter(Mailbox::calledSent)).findFirst()
                .map(Folder::getFullName);
    }

    /** Whether the server tells by itself when a letter comes (RFC 2177). */
    public boolean tells() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Gmail puts a copy of what goes out through it into the folder by itself. */
    public boolean copiesByItself() throws MessagingException {
        return store.hasCapability("X-GM-EXT-1");
    }

    private IMAPFolder opened(String name, int mode) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(mode);
        return folder;
    }

    private static boolean markedSent(Folder folder) {
        try {
            return Arrays.stream(((IMAPFolder) folder).getAttributes()).anyMatch(SENT::equalsIgnoreCase);
        } catch (MessagingException notTold) {
            return false;
        }
    }

    private static boolean calledSent(Folder folder) {
        return SENT_NAMES.contains(folder.getName().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            // Then it is closed.
        }
    }
}
