package ordnung.connector.email;

import static ordnung.connector.email.EmailContractTest.QUICK;
import static ordnung.connector.email.EmailContractTest.within;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.SendResult;
import ordnung.connector.email.header.HeaderText;
import ordnung.connector.email.header.OwnId;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message of the shop's becomes a letter that its reader's program puts where it belongs. */
class SendingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ANNA = "anna@example.org";
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @TempDir
    Path folder;
    private Post post;

    @BeforeEach
    void open() {
        post = new Post();
    }

    @AfterEach
    void close() {
        post.close();
    }

    private Connector connector(int smtp) {
        return new EmailConnectorFactory(QUICK).connect(post.settings(post.imap(), smtp), new JdkHttp(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private SendResult send(SendRequested message) {
        return within(connector(post.smtp()).send(message));
    }

    private MimeMessage sent(SendRequested message) {
        assertThat(send(message)).isInstanceOf(SendResult.Accepted.class);
        List<MimeMessage> letters = post.letters(ANNA);
        return letters.get(letters.size() - 1);
    }

    private static SendRequested text(String text, @Nullable String replyTo) {
        return new SendRequested(ID, 1, "account", "email", ANNA, List.of(ANNA), null, MessageKind.TEXT, text, List.of(), replyTo, null, List.of(),
                Map.of());
    }

    @Test
    void aTextGoesOutWithOurOwnId() throws Exception {
        SendResult result = send(text("Здравствуйте!\nТорт готов 🎂\n.\nдо встречи", null));
        MimeMessage letter = post.letters(ANNA).get(0);

        String id = new OwnId(ANNA, ID).at("example.ru");
        assertThat(result).isEqualTo(new SendResult.Accepted(id));
        assertThat(letter.getMessageID()).isEqualTo("<" + id + ">");
        assertThat(letter.getHeader("From", ",")).isEqualTo(Post.SHOP);
        assertThat(letter.getSentDate().toInstant()).isEqualTo(NOW);
        assertThat(letter.getHeader("Auto-Submitted")).isNull();
        assertThat(letter.getContent().toString().strip()).isEqualToNormalizingNewlines("Здравствуйте!\nТорт готов 🎂\n.\nдо встречи");
        assertThat(HeaderText.of(letter.getHeader("Subject", ","))).isEqualTo("Здравствуйте!");
        assertThat(letter.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void theAnsweredLetterIsNamed() throws Exception {
        Post.put(post.inbox(), Letters.lines("From: " + ANNA, "To: " + Post.SHOP, "Subject: =?utf-8?B?0KLQvtGA0YI=?=", "Message-ID: <2@x>",
                "References: <0@x> <1@x>", "MIME-Version: 1.0", "Content-Type: text/plain", "", "?"), NOW, false);
        Post.put(post.inbox(), Letters.of("3@x", "?"), NOW, false);

        MimeMessage letter = sent(text("Да", "2@x"));

        assertThat(letter.getHeader("In-Reply-To", ",")).isEqualTo("<2@x>");
        assertThat(letter.getHeader("References", ",").replaceAll("\\s+", " ")).isEqualTo("<0@x> <1@x> <2@x>");
        assertThat(HeaderText.of(letter.getHeader("Subject", ","))).isEqualTo("Re: Торт");
    }

    @Test
    void withoutANamedOneThePersonsLastLetterIsAnswered() throws Exception {
        Post.put(post.inbox(), Letters.of("1@x", "?"), NOW.minus(Duration.ofDays(3)), true);
        Post.put(post.inbox(), Letters.of("2@x", "Anna <anna@example.org>", Post.SHOP, "Re: A cake", "?"), NOW, true);
        Post.put(post.inbox(), Letters.of("3@x", "Joanna <jo-anna@example.org>", Post.SHOP, "Pie", "?"), NOW, true);

        MimeMessage letter = sent(text("Да", null));

        assertThat(letter.getHeader("In-Reply-To", ",")).isEqualTo("<2@x>");
        assertThat(letter.getSubject()).isEqualTo("Re: A cake");
    }

    @Test
    void whatAFormOfTheSiteSentIsAnswered() throws Exception {
        Post.put(post.inbox(), Letters.lines("From: robot@example.ru", "Reply-To: " + ANNA, "To: " + Post.SHOP, "Subject: Order 5", "Message-ID: <1@x>",
                "MIME-Version: 1.0", "Content-Type: text/plain", "", "?"), NOW, false);
        assertThat(sent(text("Да", null)).getSubject()).isEqualTo("Re: Order 5");
    }

    @Test
    void aLetterThatIsNoLongerThereIsStillNamed() throws Exception {
        MimeMessage letter = sent(text("Да", "gone@x"));
        assertThat(letter.getHeader("In-Reply-To", ",")).isEqualTo("<gone@x>");
        assertThat(letter.getHeader("References", ",")).isEqualTo("<gone@x>");
    }

    @Test
    void aMailboxThatCannotBeSearchedKeepsNoLetterBack() {
        Connector connector = new EmailConnectorFactory(QUICK).connect(post.settings(9, post.smtp()), new JdkHttp(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(within(connector.send(text("Да", "1@x")))).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void aFileGoesWithItsWordsAndItsName() throws Exception {
        Path path = Files.write(folder.resolve("file"), new byte[] {0, 1, 2, (byte) 0xff});
        SendRequested message = new SendRequested(ID, 1, "account", "email", ANNA, List.of(ANNA), null, MessageKind.DOCUMENT, "Счёт во вложении",
                List.of(new OutgoingFile("f", MessageKind.DOCUMENT, "application/pdf", "Счёт № 5.pdf", 4, path.toString())), null, null, List.of(), Map.of());

        Multipart parts = (Multipart) sent(message).getContent();

        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Счёт во вложении");
        MimeBodyPart file = (MimeBodyPart) parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("Счёт № 5.pdf");
        assertThat(file.isMimeType("application/pdf")).isTrue();
        assertThat(file.getInputStream().readAllBytes()).containsExactly(0, 1, 2, 0xff);
    }

    @Test
    void aCopyLiesAmongTheSentOnesOnce() {
        sent(text("Да", null));
        assertThat(Post.arrives(post.sent(), 1)).isTrue();
        assertThat(post.sent().getMessages().get(0).isSet(Flags.Flag.SEEN)).isTrue();
    }

    @Test
    void noWordOfAPersonBecomesAHeader() throws Exception {
        MimeMessage letter = sent(text("Привет\r\nBcc: thief@example.net\r\n\r\nx", "1@x>\r\nBcc: thief@example.net"));
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).isEqualTo("Привет");
    }

    @Test
    void theAddressThatWroteLastIsWrittenTo() {
        SendRequested message = new SendRequested(ID, 1, "account", "email", "boss@example.org", List.of(ANNA, "boss@example.org"), null,
                MessageKind.TEXT, "Да", List.of(), null, null, List.of(), Map.of());
        sent(message);
        assertThat(post.letters("boss@example.org")).isEmpty();
    }

    @Test
    void whatNoLetterCarriesIsRefused() {
        OutgoingFile large = new OutgoingFile("f", MessageKind.DOCUMENT, "a/b", "a", EmailCapabilities.LARGEST_FILE + 1, "/no");
        for (SendRequested message : List.of(
                new SendRequested(ID, 1, "a", "email", ANNA, List.of(), null, MessageKind.LOCATION, "x", List.of(), null, null, List.of(), Map.of()),
                new SendRequested(ID, 1, "a", "email", ANNA, List.of(), null, MessageKind.TEXT, " ", List.of(), null, null, List.of(), Map.of()),
                new SendRequested(ID, 1, "a", "email", ANNA, List.of(), null, MessageKind.TEXT, "x", List.of(), null, null, List.of(new Button("1", "x")), Map.of()),
                new SendRequested(ID, 1, "a", "email", ANNA, List.of(), null, MessageKind.TEXT, "x".repeat(100_001), List.of(), null, null, List.of(), Map.of()),
                new SendRequested(ID, 1, "a", "email", ANNA, List.of(), null, MessageKind.DOCUMENT, "x", List.of(large), null, null, List.of(), Map.of()),
                new SendRequested(ID, 1, "a", "email", "unknown-sender", List.of("a@x.ru, b@x.ru"), null, MessageKind.TEXT, "x", List.of(), null, null, List.of(),
                        Map.of()))) {
            assertThat(send(message)).isInstanceOf(SendResult.Failed.class);
        }
        assertThat(post.letters("@")).isEmpty();
    }

    @Test
    void whoIsRefusedForNowIsTriedEverLater() {
        try (PlayedSmtp smtp = new PlayedSmtp().answering("RCPT", "451 4.7.1 greylisted")) {
            List<Duration> waits = List.of(1, 2, 3, 9).stream().map(attempt -> ((SendResult.Retry) within(connector(smtp.port()).send(
                    new SendRequested(ID, attempt, "a", "email", ANNA, List.of(), null, MessageKind.TEXT, "x", List.of(), null, null, List.of(), Map.of()))))
                    .after()).toList();
            assertThat(waits).isSorted().doesNotHaveDuplicates().allMatch(wait -> wait.compareTo(Duration.ofSeconds(30)) > 0);
        }
    }

    @Test
    void aSecondTryHasTheSameId() {
        try (PlayedSmtp smtp = new PlayedSmtp().answering(".", PlayedSmtp.CUT)) {
            Connector connector = connector(smtp.port());
            within(connector.send(text("Да", null)));
            within(connector.send(text("Да", null)));
            assertThat(smtp.letters()).hasSize(2).allMatch(letter -> letter.contains("Message-ID: <" + new OwnId(ANNA, ID).at("example.ru") + ">"));
        }
    }
}
