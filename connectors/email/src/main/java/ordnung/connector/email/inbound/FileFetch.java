package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Fetching.Fetched;
import ordnung.connector.Http;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.Pace;
import ordnung.connector.email.server.Mailbox;
import ordnung.connector.email.server.Sockets;
import ordnung.connector.email.server.Trouble;
import ordnung.connector.email.server.Work;
import ordnung.events.Attachment;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Brings a file of a letter out of the mailbox. */
public final class FileFetch {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PIECE = 64 * 1024;

    private final EmailSettings settings;
    private final Work work;
    private final Pace pace;

    public FileFetch(EmailSettings settings, Work work, Pace pace) {
        this.settings = settings;
        this.work = work;
        this.pace = pace;
    }

    /** Completes exceptionally with {@link Http.Failure}. */
    public CompletionStage<Fetched> fetch(Attachment attachment, Path target, long largest) {
        return PartReference.of(attachment.reference())
                .map(where -> work.run(LONGEST, sockets -> fetch(where, target, largest, sockets)).exceptionallyCompose(FileFetch::failed))
                .orElseGet(() -> CompletableFuture.failedFuture(new Http.Failure("There is no such file in the mailbox.", false)));
    }

    private static CompletionStage<Fetched> failed(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return CompletableFuture.failedFuture(cause instanceof Http.Failure known ? known
                : new Http.Failure(Trouble.of(cause).error().message(), true));
    }

    private Fetched fetch(PartReference where, Path target, long largest, Sockets sockets) throws MessagingException, IOException {
        try (Mailbox mailbox = Mailbox.open(settings, sockets, pace)) {
            IMAPFolder folder = mailbox.reading(where.folder());
            IMAPMessage letter = folder.getUIDValidity() == where.validity() ? (IMAPMessage) folder.getMessageByUID(where.uid()) : null;
            if (letter == null) {
                throw new Http.Failure("The letter is no longer in the mailbox.", true);
            }
            letter.setPeek(true);
            if (where.path().equals(PartReference.WHOLE)) {
                return new Fetched("message/rfc822", copied(letter.getMimeStream(), target, largest));
            }
            MimePart part = part(letter, where.path());
            return new Fetched(Files.mimeType(part, Files.name(part)), copied(part.getInputStream(), target, largest));
        }
    }

    private static MimePart part(MimePart letter, String path) throws MessagingException, IOException {
        MimePart part = letter;
        for (String number : path.split("\\.")) {
            if (!part.isMimeType("multipart/*")) {
                break;
            }
            Multipart several = (Multipart) part.getContent();
            int index = Integer.parseInt(number) - 1;
            if (index >= several.getCount()) {
                throw new Http.Failure("There is no such file in the mailbox.", true);
            }
            part = (MimePart) several.getBodyPart(index);
        }
        return part;
    }

    private static long copied(InputStream from, Path target, long largest) throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (from; OutputStream to = java.nio.file.Files.newOutputStream(target)) {
            for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
                size += count;
                if (size > largest) {
                    throw new Http.Failure("The file is larger than is taken.", true);
                }
                to.write(piece, 0, count);
            }
        }
        return size;
    }
}
