package ordnung.connector.email.outbound;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ordnung.connector.email.header.Correspondent;
import ordnung.connector.email.header.HeaderText;
import ordnung.connector.email.header.MessageIds;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/**
 * The letter that is answered, as far as the mailbox still has it.
 *
 * @param subject     null: not known
 * @param references  ids of the talk so far, the answered letter's last; empty: a new talk
 */
record Answered(@Nullable String subject, List<String> references) {
    private static final Pattern WRITABLE = Pattern.compile("[!-~&&[^<>]]{1,400}@[!-~&&[^<>]]{1,400}");
    static final Answered NOTHING = new Answered(null, List.of());
    private static final Duration AS_FAR_BACK = Duration.ofDays(180);
    private static final int LATEST = 5;

    /** Ids that are none (a digest) or would break a header are left out. */
    Answered {
        references = references.stream().filter(id -> WRITABLE.matcher(id).matches()).toList();
    }

    /** The message that is replied to, or without one the last letter of this person. Blocks. */
    static Answered find(IMAPFolder inbox, @Nullable String replyTo, String person, Instant now) throws MessagingException {
        if (replyTo != null) {
            Message[] found = inbox.search(new HeaderTerm("Message-ID", replyTo));
            return found.length == 0 ? by(replyTo) : of((MimeMessage) found[found.length - 1]);
        }
        SearchTerm theirs = new OrTerm(new FromStringTerm(person), new HeaderTerm("Reply-To", person));
        Message[] found = inbox.search(new AndTerm(theirs, new ReceivedDateTerm(ComparisonTerm.GE, Date.from(now.minus(AS_FAR_BACK)))));
        for (int i = found.length - 1; i >= Math.max(0, found.length - LATEST); i--) {
            if (isBy(person, (MimeMessage) found[i])) {
                return of((MimeMessage) found[i]);
            }
        }
        return NOTHING;
    }

    /** Of a letter that is not in the inbox: all that is known of it is its id. */
    static Answered by(@Nullable String replyTo) {
        return replyTo == null ? NOTHING : new Answered(null, List.of(replyTo));
    }

    /** Servers search for a part of the address. */
    private static boolean isBy(String person, MimeMessage letter) throws MessagingException {
        return Stream.of("Reply-To", "From").flatMap(name -> addresses(letter, name)).anyMatch(person::equalsIgnoreCase);
    }

    private static Stream<String> addresses(MimeMessage letter, String name) {
        return Correspondent.all(header(letter, name)).stream().map(Correspondent::address);
    }

    private static Answered of(MimeMessage letter) {
        List<String> references = new ArrayList<>(MessageIds.all(header(letter, "References")));
        if (references.isEmpty()) {
            references.addAll(MessageIds.all(header(letter, "In-Reply-To")));
        }
        MessageIds.own(header(letter, "Message-ID")).ifPresent(references::add);
        return new Answered(HeaderText.of(header(letter, "Subject")), references);
    }

    private static @Nullable String header(MimeMessage letter, String name) {
        try {
            return letter.getHeader(name, ", ");
        } catch (MessagingException notTold) {
            return null;
        }
    }
}
