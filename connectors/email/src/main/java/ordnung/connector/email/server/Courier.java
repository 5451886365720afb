package ordnung.connector.email.server;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.Pace;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One SMTP connection that hands over one letter, and remembers how far it came: until the dot after the letter has gone out the server cannot
 * have taken it (RFC 5321, 4.1.1.4), afterwards it may have. Blocks.
 */
public final class Courier extends SMTPTransport {
    private static final int LEAST_REFUSAL = 400;
    private static final int LARGEST_REFUSAL = 599;
    private static final int NONE = 0;

    private boolean lettersDotSent;
    private int refusal = NONE;
    private int answerToDot = NONE;

    private Courier(EmailSettings settings, Sockets sockets, Pace pace) {
        super(Sessions.smtp(settings, sockets, pace),
                new URLName("smtp", settings.smtp().host(), settings.smtp().port(), null, settings.username(), null));
    }

    /** Connected and logged in. @throws MessagingException  which {@link Trouble} understands */
    public static Courier connected(EmailSettings settings, Sockets sockets, Pace pace) throws MessagingException {
        Courier courier = new Courier(settings, sockets, pace);
        try {
            courier.connect(settings.smtp().host(), settings.smtp().port(), settings.username(), settings.password());
        } catch (AuthenticationFailedException refusedOrSilent) {
            // The library takes a login that nobody answered for one that was refused.
            throw isRefusal(courier.getLastReturnCode()) ? refusedOrSilent : new MessagingException("No answer to the login");
        }
        return courier;
    }

    private static boolean isRefusal(int code) {
        return code >= LEAST_REFUSAL && code <= LARGEST_REFUSAL;
    }

    /** How the handing over ended. Never throws. */
    public Receipt hand(MimeMessage letter, Address to) {
        refusal = NONE;
        try {
            sendMessage(letter, new Address[] {to});
            return new Receipt(true, answerToDot, refusal);
        } catch (MessagingException | RuntimeException notTaken) {
            return new Receipt(lettersDotSent, answerToDot, refusal);
        }
    }

    /**
     * @param mayHaveIt    the whole letter went out
     * @param answerToDot  the server's code for the whole letter, 0 or -1: none that can be read
     * @param refusal      the first code of a refusal, 0: none
     */
    public record Receipt(boolean mayHaveIt, int answerToDot, int refusal) {

        public boolean taken() {
            return mayHaveIt && answerToDot >= 200 && answerToDot < 300;
        }

        /** A refusal for certain. */
        public boolean refused() {
            return refusal != NONE && (!mayHaveIt || answerToDot == refusal);
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        lettersDotSent = true;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (lettersDotSent && answerToDot == NONE) {
            answerToDot = code;
        }
        if (refusal == NONE && isRefusal(code)) {
            refusal = code;
        }
        return code;
    }

    /** Leaves without a word where words no longer help. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException gone) {
            // Then it is closed.
        }
    }
}
