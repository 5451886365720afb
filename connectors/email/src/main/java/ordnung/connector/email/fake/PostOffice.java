package ordnung.connector.email.fake;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
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
import ordnung.connector.email.server.Sessions;

/** Mail servers on free ports of this machine, with the shop's mailbox. Letters are kept in memory. */
public final class PostOffice implements AutoCloseable {
    private final GreenMail servers = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private final String address;
    private final String password;
    private final GreenMailUser shop;

    /** @param address  the shop's, and its user name */
    public PostOffice(String address, String password) {
        this.address = address;
        this.password = password;
        servers.start();
        this.shop = servers.setUser(address, address, password);
        folder("Sent");
    }

    public int imap() {
        return servers.getImap().getPort();
    }

    public int smtp() {
        return servers.getSmtp().getPort();
    }

    public Map<String, Object> settings() {
        return settings(imap(), smtp());
    }

    /** As {@link #settings()}, with servers between. */
    public Map<String, Object> settings(int imap, int smtp) {
        return Map.of("address", address, "imapHost", "127.0.0.1", "imapPort", String.valueOf(imap), "smtpHost", "127.0.0.1", "smtpPort",
                String.valueOf(smtp), "username", address, "password", password, "apiBaseUrl", "http://127.0.0.1:" + imap);
    }

    /** Makes a further folder of the shop's. */
    public void folder(String name) {
        try {
            servers.getManagers().getImapHostManager().createMailbox(shop, name);
        } catch (FolderException | AuthorizationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public MailFolder inbox() {
        return servers.getManagers().getImapHostManager().getFolder(shop, "INBOX");
    }

    public MailFolder sent() {
        return servers.getManagers().getImapHostManager().getFolder(shop, "Sent");
    }

    /** Told of each letter that SMTP has taken, before it is answered: decides whose it is. */
    public void onDelivery(MessageDeliveryHandler handler) {
        servers.getUserManager().setMessageDeliveryHandler(handler);
    }

    /** Whoever has this address, with a mailbox from now on. */
    public GreenMailUser user(String email) {
        return servers.setUser(email, email, email);
    }

    /** Lays a letter into a folder as it is. @return  its number in the folder */
    public static long put(MailFolder folder, String letter, Instant at, boolean read) {
        return put(folder, letter.getBytes(StandardCharsets.UTF_8), at, read);
    }

    public static long put(MailFolder folder, byte[] letter, Instant at, boolean read) {
        try {
            return put(folder, new MimeMessage(Sessions.offline(), new ByteArrayInputStream(letter)), at, read);
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static long put(MailFolder folder, MimeMessage letter, Instant at, boolean read) {
        return folder.appendMessage(letter, read ? new Flags(Flags.Flag.SEEN) : new Flags(), Date.from(at));
    }

    /** What came for this address. */
    public List<MimeMessage> letters(String to) {
        return Arrays.stream(servers.getReceivedMessages()).filter(letter -> isFor(to, letter)).toList();
    }

    private static boolean isFor(String to, MimeMessage letter) {
        try {
            return letter.getHeader("To", ",") != null && letter.getHeader("To", ",").contains(to);
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void empty() {
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
