package ordnung.connector.email.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import ordnung.connector.email.server.Sessions;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.Test;

/** What a letter says and holds, however its program has packed it. */
class ContentTest {

    @Test
    void plainTextIsPreferredAndHtmlIsThereToBeShown() {
        MessageReceived message = Reading.annas("Content-Type: multipart/alternative; boundary=b", "", "--b",
                "Content-Type: text/plain; charset=utf-8", "", "Торт", "--b", "Content-Type: text/html; charset=utf-8", "",
                "<p>Торт <script>x()</script><img src=\"https://spy.example/x\"></p>", "--b--");
        assertThat(message.text()).isEqualTo("Торт");
        assertThat(message.payload()).containsEntry("html", "<p>Торт </p>");
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void aLetterOfHtmlAloneIsRead() {
        byte[] html = "<html><head><meta charset=koi8-r></head><body><div>Торт<br>на завтра</div></body></html>".getBytes(Charset.forName("KOI8-R"));
        assertThat(of("text/html", html).text()).isEqualTo("Торт\nна завтра");
    }

    @Test
    void anyCharsetIsRead() {
        assertThat(of("text/plain; charset=koi8-r", "Торт".getBytes(Charset.forName("KOI8-R"))).text()).isEqualTo("Торт");
        assertThat(of("text/plain; charset=windows-1251", "Торт".getBytes(Charset.forName("windows-1251"))).text()).isEqualTo("Торт");
        assertThat(of("text/plain; charset=no-such", "Торт и чай".getBytes(Charset.forName("windows-1251"))).text()).isEqualTo("Торт и чай");
        assertThat(of("text/plain; charset=\"", "Торт".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Торт");
        assertThat(of(";;;", "Торт".getBytes(StandardCharsets.UTF_8)).raw()).contains("Торт");
    }

    private static MessageReceived of(String type, byte[] body) {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        letter.writeBytes(Reading.bytes("From: anna@example.org", "To: shop@example.ru", "Message-ID: <1@x>", "Content-Transfer-Encoding: 8bit",
                "Content-Type: " + type, ""));
        letter.writeBytes(body);
        return (MessageReceived) Reading.events(letter.toByteArray(), Set.of()).get(0);
    }

    @Test
    void filesAreNamedAndNotFetched() {
        MessageReceived message = Reading.annas("Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: multipart/related; boundary=r", "",
                "--r", "Content-Type: text/html", "", "<p>See <img src=\"cid:1\"></p>", "--r", "Content-Type: image/png", "Content-ID: <1>",
                "Content-Disposition: inline", "Content-Transfer-Encoding: base64", "", "AQID", "--r--", "--b",
                "Content-Type: application/octet-stream;", " name*=UTF-8''%D1%84%D0%BE%D1%82%D0%BE.JPG",
                "Content-Disposition: attachment;", " filename*0*=UTF-8''%D1%84%D0%BE;", " filename*1*=%D1%82%D0%BE.JPG", "", "x", "--b",
                "Content-Type: application/pdf; name=\"=?windows-1251?B?0fe48i5wZGY=?=\"", "Content-Disposition: attachment", "", "x", "--b",
                "Content-Type: text/plain; name=\"../../notes.txt\"", "", "not read", "--b", "Content-Type: text/calendar; method=REQUEST", "", "BEGIN:VCALENDAR",
                "--b", "Content-Type: application/ms-tnef", "", "x", "--b", "Content-Type: message/rfc822", "", "Subject: inner", "", "inner text",
                "--b", "Content-Type: audio/ogg", "", "x", "--b", "Content-Type: video/mp4", "", "x", "--b", "Content-Type: image/svg+xml", "", "x", "--b--");

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("See");
        assertThat(message.attachments()).extracting(Attachment::kind).containsExactly(MessageKind.IMAGE, MessageKind.IMAGE, MessageKind.DOCUMENT,
                MessageKind.DOCUMENT, MessageKind.DOCUMENT, MessageKind.DOCUMENT, MessageKind.DOCUMENT, MessageKind.AUDIO, MessageKind.VIDEO,
                MessageKind.DOCUMENT);
        assertThat(message.attachments()).extracting(Attachment::fileName).containsExactly(null, "фото.JPG", "Счёт.pdf", ".._.._notes.txt",
                "invite.ics", "winmail.dat", "letter.eml", null, null, null);
        assertThat(message.attachments()).extracting(Attachment::reference).startsWith("INBOX/1/7/1.2", "INBOX/1/7/2", "INBOX/1/7/3")
                .doesNotHaveDuplicates();
        assertThat(message.attachments().get(1).mimeType()).isEqualTo("image/jpeg");
    }

    @Test
    void aFileWithoutWordsIsOfItsOwnKind() {
        MessageReceived message = Reading.annas("Subject: Photo", "Content-Type: image/jpeg; name=a.jpg", "Content-Transfer-Encoding: base64", "", "AQID");
        assertThat(message.kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(message.text()).isNull();
        assertThat(message.attachments()).singleElement().extracting(Attachment::reference).isEqualTo("INBOX/1/7/1");
    }

    @Test
    void whoWritesEverythingIntoTheSubjectIsHeard() {
        assertThat(Reading.annas("Subject: Call me back", "", " ").text()).isEqualTo("Call me back");
    }

    @Test
    void quotesAndSignaturesAreFolded() {
        MessageReceived message = Reading.annas("", "Yes", "-- ", "Anna", "", "On Thu, Nov 12, 2026 at 10:00 shop <shop@example.ru> wrote:", "> When?");
        assertThat(message.text()).isEqualTo("Yes");
        assertThat(message.payload()).containsEntry("signature", "-- \nAnna").extracting("quoted").asString().endsWith("> When?");
    }

    @Test
    void wordsBetweenFilesAreAllRead() {
        assertThat(Reading.annas("Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "first", "--b",
                "Content-Type: image/png", "", "x", "--b", "Content-Type: text/html", "", "<p>second</p>", "--b--").text()).isEqualTo("first\nsecond");
    }

    @Test
    void aTextBeyondReasonIsCutAndTheLetterItselfAdded() {
        MessageReceived message = Reading.annas("", ("word ".repeat(20) + "\r\n").repeat(2_400));
        assertThat(message.text()).hasSizeBetween(100_000, 100_010).endsWith("…");
        assertThat(message.attachments()).containsExactly(Files.whole("INBOX/1/7/"));
        assertThat(message.raw()).hasSizeLessThanOrEqualTo(Source.LARGEST_RAW);
    }

    @Test
    void aLetterThatIsBrokenStillSpeaks() {
        for (List<String> broken : List.of(
                List.of("Content-Type: multipart/mixed", "", "--b", "Content-Type: text/plain", "", "words of Anna"),
                List.of("Content-Type: multipart/mixed; boundary=b", "", "words of Anna"),
                List.of("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "words of Anna"),
                List.of("Content-Type: text/plain", "Content-Transfer-Encoding: no-such", "", "words of Anna"),
                List.of("Content-Type: text/plain", "Content-Transfer-Encoding: quoted-printable", "", "words of Anna=Z"),
                List.of("Content-Type: text/plain; charset=\"utf-8", "", "words of Anna"),
                List.of("Content-Type: what is this", "", "words of Anna"))) {
            MessageReceived message = Reading.annas(broken.toArray(String[]::new));
            assertThat(message.kind()).as("%s", broken).isNotEqualTo(MessageKind.UNSUPPORTED);
            assertThat(message.text() + message.raw()).as("%s", broken).contains("words of Anna");
        }
    }

    @Test
    void brokenBase64IsReadAsFarAsItGoes() {
        assertThat(Reading.annas("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", "0KLQvtGA0YI=", "*&^", "A").raw())
                .contains("0KLQvtGA0YI=");
    }

    @Test
    void aServerThatCannotTellThePartsOfALargeLetterCostsNoWords() throws MessagingException {
        byte[] head = Reading.bytes("From: anna@example.org", "To: shop@example.ru", "Message-ID: <1@x>", "Content-Type: multipart/mixed; boundary=b", "",
                "--b", "Content-Type: text/plain", "", "words of Anna", "--b", "Content-Type: image/jpeg", "", "cut o");
        MimeMessage untold = new MimeMessage(Sessions.offline()) {
            @Override
            public boolean isMimeType(String type) throws MessagingException {
                throw new MessagingException("Unable to load BODYSTRUCTURE");
            }
        };

        MessageReceived message = (MessageReceived) new ReceivedLetters(Reading.SHOP, id -> false)
                .read(Source.of(head, untold, Reading.AT, Reading.REFERENCE)).get(0);

        assertThat(message.text()).isEqualTo("words of Anna");
        assertThat(message.attachments()).containsExactly(Files.whole(Reading.REFERENCE));
    }
}
