package ordnung.connector.email.server;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import ordnung.connector.PollResult;
import ordnung.connector.SendResult;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail server could not be asked, in words of ours: its own may name people.
 *
 * @param weight  whether it passes
 */
public record Trouble(Weight weight, SendError error) {

    /** PASSING: later it may go. SETUP: so it stays until somebody changes a setting or a server. ACCOUNT: the server refuses this account. */
    public enum Weight {
        PASSING, SETUP, ACCOUNT
    }

    private static final int DEEPEST = 20;
    private static final Pattern SMTP_PASSING = Pattern.compile("4[0-9]{2}[ -]");
    private static final Pattern SMTP_FINAL = Pattern.compile("5[0-9]{2}[ -]");
    /** By the response codes of RFC 5530 and the words of those who send none. */
    private static final String[] NOT_JUST_NOW = {"[unavailable]", "[inuse]", "[limit]", "[serverbug]", "[contactadmin]", "too many", "try again",
        "temporar"};

    public static Trouble of(Throwable thrown) {
        if (causes(thrown).anyMatch(AuthenticationFailedException.class::isInstance)) {
            return refused(thrown);
        } else if (says(thrown, "starttls is required") || says(thrown, "starttls required")) {
            return account("no-encryption", "The mail server offers no encryption, so the password was not sent.");
        } else if (causes(thrown).anyMatch(SSLException.class::isInstance) || says(thrown, "could not convert socket to tls")) {
            return setup("certificate", "No trusted encrypted connection to the mail server: its certificate, name or port is wrong.");
        } else if (causes(thrown).anyMatch(java.net.UnknownHostException.class::isInstance)) {
            return setup("unknown-host", "There is no mail server of this name.");
        } else if (causes(thrown).anyMatch(java.net.ConnectException.class::isInstance)) {
            return passing("unreachable", "The mail server could not be reached.");
        }
        return passing("no-answer", "The mail server did not answer, or not as a mail server does.");
    }

    private static Trouble refused(Throwable thrown) {
        Predicate<Pattern> begins = code -> causes(thrown).anyMatch(cause -> cause.getMessage() != null && code.matcher(cause.getMessage()).lookingAt());
        boolean passes = Stream.of(NOT_JUST_NOW).anyMatch(words -> says(thrown, words));
        return begins.test(SMTP_PASSING) || passes && !begins.test(SMTP_FINAL)
                ? passing("auth-unavailable", "The mail server lets nobody in just now.")
                : account("auth-refused", "The mail server does not accept the user name or the password.");
    }

    public static Trouble passing(String code, String sentence) {
        return new Trouble(Weight.PASSING, new SendError(code, sentence, true));
    }

    public static Trouble setup(String code, String sentence) {
        return new Trouble(Weight.SETUP, new SendError(code, sentence, true));
    }

    public static Trouble account(String code, String sentence) {
        return new Trouble(Weight.ACCOUNT, new SendError(code, sentence, false));
    }

    public PollResult polled() {
        return weight == Weight.ACCOUNT ? new PollResult.StopAccount(error) : new PollResult.NotNow(error, Duration.ZERO);
    }

    /** Of a request that may be repeated. */
    public SendResult sent() {
        return weight == Weight.ACCOUNT ? new SendResult.StopAccount(error) : new SendResult.Retry(error, Duration.ZERO);
    }

    /** Of a person who tries the settings. */
    public SendResult checked() {
        return weight == Weight.SETUP ? new SendResult.Failed(new SendError(error.code(), error.message(), false)) : sent();
    }

    private static boolean says(Throwable thrown, String words) {
        return causes(thrown).map(cause -> Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT))
                .anyMatch(message -> message.contains(words));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Trouble::cause).limit(DEEPEST);
    }

    /** The mail library chains what it meets by {@code getNextException}. */
    private static @Nullable Throwable cause(Throwable thrown) {
        return thrown instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : thrown.getCause();
    }
}
