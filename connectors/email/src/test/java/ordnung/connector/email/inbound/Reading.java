package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ordnung.connector.email.EmailSettings;
import ordnung.connector.email.server.Endpoint;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** Reads letters that lie in the shop's inbox, without a server. */
final class Reading {
    static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    static final String REFERENCE = "INBOX/1/7/";
    static final EmailSettings SHOP = new EmailSettings("shop@example.ru", new Endpoint("127.0.0.1", 143, false), new Endpoint("127.0.0.1", 25, false),
            "shop@example.ru", "password");

    private Reading() {
    }

    static List<ChannelEvent> events(byte[] letter, Set<String> sentByUs) {
        try {
            return new ReceivedLetters(SHOP, sentByUs::contains).read(Source.of(letter, AT, REFERENCE));
        } catch (MessagingException unreadable) {
            return List.of(Unreadable.letter(letter, AT, REFERENCE));
        }
    }

    static ChannelEvent event(String... lines) {
        List<ChannelEvent> events = events(bytes(lines), Set.of());
        if (events.size() != 1) {
            throw new AssertionError("one letter is one event: " + events);
        }
        return events.get(0);
    }

    static MessageReceived message(String... lines) {
        return (MessageReceived) event(lines);
    }

    /** A letter of Anna's with these further headers and this body. */
    static MessageReceived annas(String... lines) {
        String[] all = new String[lines.length + 3];
        all[0] = "From: Anna <anna@example.org>";
        all[1] = "To: shop@example.ru";
        all[2] = "Message-ID: <1@example.org>";
        System.arraycopy(lines, 0, all, 3, lines.length);
        return message(all);
    }

    static byte[] bytes(String... lines) {
        return (String.join("\r\n", Arrays.asList(lines)) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
