package ordnung.connector.email.outbound;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.HeaderTerm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.SendResult;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.Pace;
import ordnung.connector.email.server.Courier;
import ordnung.connector.email.server.Courier.Receipt;
import ordnung.connector.email.server.Mailbox;
import ordnung.connector.email.server.Sockets;
import ordnung.connector.email.server.Trouble;
import ordnung.connector.email.server.Work;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * Sends a letter: looks up which one it answers, hands it over, and lays a copy among what was sent. The first and the last are courtesies: that
 * they fail keeps no letter back.
 */
public final class Sender {
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(20);
    private static final Duration LONGEST_HANDING = Duration.ofMinutes(5);
    private static final Duration LONGEST_COPYING = Duration.ofMinutes(5);

    private final EmailSettings settings;
    private final Work work;
    private final Clock clock;
    private final Pace pace;
    private final LetterWriter writer;

    public Sender(EmailSettings settings, Work work, Clock clock, Pace pace) {
        this.settings = settings;
        this.work = work;
        this.clock = clock;
        this.pace = pace;
        this.writer = new LetterWriter(settings, clock);
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        SendError refusal = Rules.refusal(message);
        if (refusal != null) {
            return CompletableFuture.completedFuture(new SendResult.Failed(refusal));
        }
        String to = Rules.recipient(message).orElseThrow();
        return work.run(LONGEST_SEARCH, sockets -> answered(message, to, sockets)).exceptionally(cannotTell -> Answered.by(message.replyTo()))
                .thenCompose(answered -> work.run(LONGEST_HANDING, sockets -> hand(message, to, answered, sockets)))
                .exceptionally(thrown -> Trouble.of(thrown).sent());
    }

    private Answered answered(SendRequested message, String to, Sockets sockets) throws MessagingException {
        try (Mailbox mailbox = Mailbox.open(settings, sockets, pace)) {
            return Answered.find(mailbox.reading(Mailbox.INBOX), message.replyTo(), to, clock.instant());
        }
    }

    private SendResult hand(SendRequested message, String to, Answered answered, Sockets sockets) throws MessagingException {
        if (!message.files().stream().allMatch(file -> Files.isReadable(Path.of(file.path())))) {
            return new SendResult.Failed(Rules.error("file-gone", "The file is no longer there."));
        }
        MimeMessage letter = writer.letter(message, to, answered);
        Receipt receipt;
        try (Courier courier = Courier.connected(settings, sockets, pace)) {
            receipt = courier.hand(letter, new InternetAddress(to, true));
        }
        SendResult result = SmtpAnswers.of(receipt, writer.id(message), message.attempt());
        if (result instanceof SendResult.Accepted) {
            work.run(LONGEST_COPYING, again -> copy(letter, again));
        }
        return result;
    }

    private boolean copy(MimeMessage letter, Sockets sockets) throws MessagingException {
        try (Mailbox mailbox = Mailbox.open(settings, sockets, pace)) {
            Optional<String> sent = mailbox.copiesByItself() ? Optional.empty() : mailbox.sent();
            return sent.isPresent() && copy(letter, mailbox.writing(sent.get()));
        }
    }

    /** Some providers lay it there by themselves when they are told to. */
    private static boolean copy(MimeMessage letter, IMAPFolder sent) throws MessagingException {
        String id = letter.getMessageID().replaceAll("[<>]", "");
        if (sent.search(new HeaderTerm("Message-ID", id)).length > 0) {
            return false;
        }
        letter.setFlag(Flags.Flag.SEEN, true);
        sent.appendMessages(new Message[] {letter});
        return true;
    }
}
