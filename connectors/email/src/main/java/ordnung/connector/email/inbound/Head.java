package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ordnung.connector.common.Digests;
import ordnung.connector.email.header.Correspondent;
import ordnung.connector.email.header.HeaderText;
import ordnung.connector.email.header.MessageIds;
import org.jspecify.annotations.Nullable;

/**
 * What a letter's headers say.
 *
 * @param id          its Message-ID, or a digest of what it is where it has none
 * @param references  older letters of the talk, the one answered last (RFC 5322, 3.6.4)
 * @param automatic   written by a program, not by somebody who waits for an answer (RFC 3834)
 */
record Head(String id, Optional<Correspondent> from, Optional<Correspondent> replyTo, List<Correspondent> to, List<Correspondent> cc,
            @Nullable String subject, List<String> references, boolean automatic) {
    private static final List<String> IN_BULK = List.of("bulk", "list", "junk", "auto_reply");

    static Head of(MimeMessage letter, String raw) throws MessagingException {
        String subject = HeaderText.of(first(letter, "Subject"));
        List<String> answered = MessageIds.all(first(letter, "In-Reply-To")).stream().limit(1).toList();
        List<String> references = Stream.concat(MessageIds.all(first(letter, "References")).stream().filter(id -> !answered.contains(id)),
                answered.stream()).toList();
        return new Head(MessageIds.own(first(letter, "Message-ID")).orElse(Digests.of(raw)), Correspondent.first(first(letter, "From")),
                Correspondent.first(first(letter, "Reply-To")), Correspondent.all(all(letter, "To")), Correspondent.all(all(letter, "Cc")), subject,
                references, isAutomatic(letter));
    }

    @Nullable String answered() {
        return references.isEmpty() ? null : references.get(references.size() - 1);
    }

    private static boolean isAutomatic(MimeMessage letter) throws MessagingException {
        String submitted = word(letter, "Auto-Submitted").replaceAll("[;\\s].*", "");
        String returnPath = word(letter, "Return-Path");
        boolean byItself = !submitted.isEmpty() && !submitted.equals("no") && !(submitted.equals("auto-generated") && isForSomebody(letter));
        return byItself || IN_BULK.contains(word(letter, "Precedence"))
                || !word(letter, "X-Autoreply").isEmpty() || !word(letter, "X-Autorespond").isEmpty() || returnPath.equals("<>");
    }

    /** A form of a site writes by itself, but what it brings somebody wrote, who stands in {@code Reply-To}. */
    private static boolean isForSomebody(MimeMessage letter) throws MessagingException {
        Optional<String> from = Correspondent.first(first(letter, "From")).map(Head::domain);
        Optional<String> replyTo = Correspondent.first(first(letter, "Reply-To")).map(Head::domain);
        return replyTo.isPresent() && !replyTo.equals(from) && first(letter, "List-Unsubscribe") == null && first(letter, "List-Id") == null;
    }

    private static String domain(Correspondent somebody) {
        return somebody.address().substring(somebody.address().indexOf('@') + 1);
    }

    private static String word(MimeMessage letter, String name) throws MessagingException {
        String value = first(letter, name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    static @Nullable String first(MimeMessage letter, String name) throws MessagingException {
        String[] values = letter.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static @Nullable String all(MimeMessage letter, String name) throws MessagingException {
        return letter.getHeader(name, ", ");
    }
}
