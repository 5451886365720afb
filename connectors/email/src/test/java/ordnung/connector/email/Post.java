package ordnung.connector.email;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ordnung.connector.email.fake.PostOffice;

/** The tests' post office. */
final class Post implements AutoCloseable {
    static final String SHOP = "shop@example.ru";
    static final String PASSWORD = "password-of-the-shop";

    private final PostOffice office = new PostOffice(SHOP, PASSWORD);

    int imap() {
        return office.imap();
    }

    int smtp() {
        return office.smtp();
    }

    Map<String, Object> settings() {
        return office.settings();
    }

    Map<String, Object> settings(int imap, int smtp) {
        return office.settings(imap, smtp);
    }

    void folder(String name) {
        office.folder(name);
    }

    MailFolder inbox() {
        return office.inbox();
    }

    MailFolder sent() {
        return office.sent();
    }

    /** Lays a letter into a folder as it is. @return its number in the folder */
    static long put(MailFolder folder, String letter, Instant at, boolean read) {
        return PostOffice.put(folder, letter, at, read);
    }

    static long put(MailFolder folder, byte[] letter, Instant at, boolean read) {
        return PostOffice.put(folder, letter, at, read);
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

    List<MimeMessage> letters(String address) {
        return office.letters(address);
    }

    void empty() {
        office.empty();
    }

    @Override
    public void close() {
        office.close();
    }
}
