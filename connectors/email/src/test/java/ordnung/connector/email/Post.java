package ordnung.connector.email;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ordnung.connector.email.server.Sessions;

/** A post office of its own: real IMAP and SMTP servers on this machine, with the shop's mailbox. */
final class Post implements AutoCloseable {
    static final String SHOP = "shop@example.ru";
    static final String PASSWORD = "password-of-the-shop";

    private final GreenMail servers = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private final GreenMailUser shop;

    Post() {
        servers.start();
        shop = servers.setUser(SHOP, SHOP, PASSWORD);
        folder("Sent");
    }

    int imap() {
        return servers.getImap().getPort();
    }

    int smtp() {
        return servers.getSmtp().getPort();
    }

    Map<String, Object> settings() {
        return settings(imap(), smtp());
    }

    static Map<String, Object> settings(int imap, int smtp) {
        return Map.of("address", SHOP, "imapHost", "127.0.0.1", "imapPort", String.valueOf(imap), "smtpHost", "127.0.0.1", "smtpPort",
                String.valueOf(smtp), "username", SHOP, "password", PASSWORD, "apiBaseUrl", "http://127.0.0.1:" + imap);
    }

    void folder(String name) {
        try {
            servers.getManagers().getImapHostManager().createMailbox(shop, name);
        } catch (FolderException | AuthorizationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    MailFolder inbox() {
        return servers.getManagers().getImapHostManager().getFolder(shop, "INBOX");
    }

    MailFolder sent() {
        return servers.getManagers().getImapHostManager().getFolder(shop, "Sent");
    }

    /** Lays a letter into a folder as it is. @return its number in the folder */
    static long put(MailFolder folder, String letter, Instant at, boolean read) {
        return put(folder, letter.getBytes(StandardCharsets.UTF_8), at, read);
    }

    static long put(MailFolder folder, byte[] letter, Instant at, boolean read) {
        try {
            MimeMessage message = new MimeMessage(Sessions.offline(), new ByteArrayInputStream(letter));
            return folder.appendMessage(message, read ? new Flags(Flags.Flag.SEEN) : new Flags(), Date.from(at));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Waits until the folder has so many letters, for some seconds at most. */
    static boolean arrives(MailFolder folder, int letters) {
        CountDownLatch there = new CountDownLatch(1);
        FolderListener listener = new FolderListener() {
            @Override
            public void added(int number) {
                if (folder.getMessageCount() >= letters) {
                    there.countDown();
                }
            }

            @Override
            public void expunged(int number) {
            }

            @Override
            public void flagsUpdated(int number, Flags flags, Long uid) {
            }

            @Override
            public void mailboxDeleted() {
            }
        };
        folder.addListener(listener);
        try {
            return folder.getMessageCount() >= letters || there.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            folder.removeListener(listener);
        }
    }

    /** What came for this address. */
    List<MimeMessage> letters(String address) {
        return Arrays.stream(servers.getReceivedMessages()).filter(letter -> isFor(address, letter)).toList();
    }

    private static boolean isFor(String address, MimeMessage letter) {
        try {
            return letter.getHeader("To", ",") != null && letter.getHeader("To", ",").contains(address);
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void empty() {
        try {
            servers.purgeEmailFromAllMailboxes();
        } catch (FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        servers.stop();
    }
}
