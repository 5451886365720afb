package ordnung.connector.email.outbound;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.HeaderTerm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Digests;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.Pace;
import ordnung.connector.email.header.Correspondent;
import ordnung.connector.email.server.Courier;
import ordnung.connector.email.server.Mailbox;
import ordnung.connector.email.server.Sockets;
import ordnung.connector.email.server.Trouble;
import ordnung.connector.email.server.Work;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** What is asked of the servers beside letters. All of it may be repeated. */
public final class Requests {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final EmailSettings settings;
    private final Work work;
    private final Pace pace;

    public Requests(EmailSettings settings, Work work, Pace pace) {
        this.settings = settings;
        this.work = work;
        this.pace = pace;
    }

    /** Marks the person's letters as read, up to this one. Never completes exceptionally. */
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        if (Digests.made(externalId) || !Correspondent.writable(thread)) {
            return CompletableFuture.completedFuture(new Accepted(""));
        }
        return work.run(LONGEST, sockets -> markRead(thread, externalId, sockets)).exceptionally(thrown -> Trouble.of(thrown).sent());
    }

    private SendResult markRead(String thread, String externalId, Sockets sockets) throws MessagingException {
        try (Mailbox mailbox = Mailbox.open(settings, sockets, pace)) {
            IMAPFolder inbox = mailbox.writing(Mailbox.INBOX);
            Message[] named = inbox.search(new HeaderTerm("Message-ID", externalId));
            if (named.length > 0) {
                Message last = named[named.length - 1];
                List<Message> read = new ArrayList<>(List.of(last));
                for (Message each : inbox.search(new AndTerm(new FlagTerm(new Flags(Flags.Flag.SEEN), false), new FromStringTerm(thread)))) {
                    if (each.getMessageNumber() < last.getMessageNumber()) {
                        read.add(each);
                    }
                }
                inbox.setFlags(read.toArray(Message[]::new), new Flags(Flags.Flag.SEEN), true);
            }
            return new Accepted("");
        }
    }

    /** Logs in to both servers and sends nothing. Never completes exceptionally. */
    public CompletionStage<SendResult> check() {
        return work.run(LONGEST, this::check).exceptionally(thrown -> Trouble.of(thrown).checked());
    }

    private SendResult check(Sockets sockets) throws MessagingException {
        try (Mailbox mailbox = Mailbox.open(settings, sockets, pace)) {
            mailbox.reading(Mailbox.INBOX);
        }
        Courier.connected(settings, sockets, pace).close();
        return new Accepted("");
    }
}
