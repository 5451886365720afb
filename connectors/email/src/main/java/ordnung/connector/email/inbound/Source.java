package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import ordnung.connector.common.StorableText;
import ordnung.connector.email.server.Sessions;

/**
 * A letter as it lies in the mailbox.
 *
 * @param headers    at least the headers, read from the letter's first bytes
 * @param content    the whole letter: the same, or what the server shows of a large one
 * @param raw        the first {@link #LARGEST_RAW} bytes of it as text
 * @param received   when the mailbox got it
 * @param reference  how its parts are found again, up to the part's path: {@code INBOX/1/7/}
 */
record Source(MimeMessage headers, MimePart content, String raw, Instant received, String reference) {
    static final int LARGEST_RAW = 256 * 1024;

    /** A letter of which all bytes are here. */
    static Source of(byte[] letter, Instant received, String reference) throws MessagingException {
        MimeMessage parsed = parsed(letter);
        return new Source(parsed, parsed, raw(letter), received, reference);
    }

    /** A letter of which only the first bytes are here. */
    static Source of(byte[] head, MimePart whole, Instant received, String reference) throws MessagingException {
        return new Source(parsed(head), whole, raw(head), received, reference);
    }

    private static MimeMessage parsed(byte[] bytes) throws MessagingException {
        return new MimeMessage(Sessions.offline(), new ByteArrayInputStream(bytes));
    }

    /** Eight-bit bytes that are no UTF-8 stand as the characters of the same numbers, so that nothing is lost. */
    static String raw(byte[] bytes) {
        int length = Math.min(bytes.length, LARGEST_RAW);
        for (int cut = 0; cut < 4 && cut <= length; cut++) {
            try {
                return StorableText.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length - cut)).toString());
            } catch (CharacterCodingException perhapsCutInTheMiddle) {
                // Once more without the last byte.
            }
        }
        return StorableText.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }
}
