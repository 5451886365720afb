package ordnung.connector.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract, over the protocols of mail. Where it plays a provider of the web, the same thing is played here by a mail server; what is about
 * being called is passed over, for a mailbox calls nobody.
 */
class EmailContractTest extends ConnectorContract {
    static final Pace QUICK = new Pace(Duration.ofMillis(700), Duration.ofMillis(300), Duration.ofMillis(50));
    private static Post post;

    @TempDir
    static Path files;

    @BeforeAll
    static void open() {
        post = new Post();
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new EmailConnectorFactory(QUICK);
    }

    /** Of the mail servers, unless a test names a place where nobody is. */
    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        int port = URI.create(apiBaseUrl).getPort();
        return fake() != null && port == fake().baseUrl().getPort() ? post.settings() : post.settings(port, port);
    }

    @Override
    public Map<String, WebhookCall> calls() {
        return Assumptions.abort("a mailbox calls nobody");
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return Assumptions.abort("a mailbox calls nobody");
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return Assumptions.abort("a mailbox calls nobody");
    }

    @Override
    public WebhookCall saying(String text) {
        return Assumptions.abort("a mailbox calls nobody");
    }

    /** It is not called with it: it finds the letter. */
    @Override
    public List<MessageReceived> said(String text) {
        Polling polling = (Polling) connector();
        String cursor = ((PollResult.Fetched) within(polling.poll("inbox", null))).cursor();
        Post.put(post.inbox(), Letters.of(UUID.randomUUID() + "@example.org", text), NOW, true);
        return ((PollResult.Fetched) within(polling.poll("inbox", cursor))).events().stream().map(MessageReceived.class::cast).toList();
    }

    @Override
    public List<SendRequested> outgoing() {
        return Stream.of(MessageKind.TEXT, MessageKind.IMAGE, MessageKind.AUDIO, MessageKind.VOICE, MessageKind.VIDEO, MessageKind.DOCUMENT)
                .map(EmailContractTest::sample).toList();
    }

    static SendRequested sample(MessageKind kind) {
        List<OutgoingFile> attached = kind == MessageKind.TEXT ? List.of() : List.of(file(kind));
        return new SendRequested("01890a5d-ac96-774b-bcce-" + String.format("%012d", kind.ordinal()), 1, "account", "email", "anna@example.org",
                List.of("anna@example.org"), null, kind, "Ваш заказ готов", attached, null, null, List.of(), Map.of());
    }

    private static OutgoingFile file(MessageKind kind) {
        try {
            Path path = Files.write(files.resolve(kind.word()), new byte[] {1, 2, 3});
            return new OutgoingFile("file", kind, "application/octet-stream", "Счёт.bin", 3, path.toString());
        } catch (IOException noDisk) {
            throw new IllegalStateException(noDisk);
        }
    }

    @Override
    public List<String> happen(String feed, int messages) {
        MailFolder folder = feed.equals("sent") ? post.sent() : post.inbox();
        List<String> ids = IntStream.range(0, messages).mapToObj(i -> UUID.randomUUID() + "@example.org").toList();
        ids.forEach(id -> Post.put(folder, feed.equals("sent") ? Letters.of(id, Post.SHOP, "anna@example.org", "Re", "Да") : Letters.of(id, "Нет"),
                NOW, true));
        return ids;
    }

    @Override
    @Test
    public void ourMessageIdGoesAlong() {
        for (SendRequested message : outgoing()) {
            send(message, post.smtp());
            assertThat(post.letters("anna@example.org")).anyMatch(letter -> id(letter).contains(message.messageId()));
        }
    }

    private static String id(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    @Test
    public void passingFaultOfTheProviderIsARetry() {
        for (String command : List.of("greeting", "MAIL", "RCPT", "DATA", ".")) {
            expect(command, "451 4.3.0 try later", SendResult.Retry.class);
        }
    }

    @Override
    @Test
    public void bareServerErrorIsNeverAFailure() {
        for (String answer : List.of("421", "450", "4", "")) {
            expect("MAIL", answer, SendResult.Retry.class);
            expect("RCPT", answer, SendResult.Retry.class);
        }
    }

    @Override
    @Test
    public void rateLimitIsARetry() {
        expect("MAIL", "450 4.7.1 too many letters", SendResult.Retry.class);
        expect("AUTH", "454 4.7.0 Too many login attempts", SendResult.Retry.class);
        expect("AUTH", "421 4.7.0 no", SendResult.Retry.class);
    }

    @Override
    @Test
    public void badTokenStopsTheAccount() {
        for (String answer : List.of("535 5.7.8 authentication failed", "534 5.7.9 application password required", "535 5.7.8 wrong, try again")) {
            expect("AUTH", answer, SendResult.StopAccount.class);
        }
        expect("MAIL", "530 5.7.0 authentication required", SendResult.StopAccount.class);
    }

    @Override
    @Test
    public void refusedMessageIsAFailure() {
        expect("MAIL", "550 5.7.1 sender rejected", SendResult.Failed.class);
        expect("MAIL", "552 5.3.4 too big", SendResult.Failed.class);
        expect("RCPT", "550 5.1.1 no such user", SendResult.Failed.class);
        expect("RCPT", "521 no mail here", SendResult.Failed.class);
        expect("DATA", "554 5.5.1 no", SendResult.Failed.class);
        expect(".", "554 5.7.1 spam", SendResult.Failed.class);
    }

    @Override
    @Test
    public void silenceIsUnknown() {
        expect(".", PlayedSmtp.HANG, SendResult.Unknown.class);
    }

    @Test
    void silenceBeforeTheLettersEndIsARetry() {
        for (String command : List.of("greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA")) {
            expect(command, PlayedSmtp.HANG, SendResult.Retry.class);
        }
    }

    @Override
    @Test
    public void lostAnswerIsUnknown() {
        expect(".", PlayedSmtp.CUT, SendResult.Unknown.class);
    }

    @Override
    @Test
    public void connectionCutBeforeTheAnswerIsUnknown() {
        expect(".", PlayedSmtp.CUT, SendResult.Unknown.class);
    }

    @Test
    void connectionCutBeforeTheLettersEndIsARetry() {
        for (String command : List.of("greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA")) {
            expect(command, PlayedSmtp.CUT, SendResult.Retry.class);
        }
    }

    @Override
    @Test
    public void answerThatCannotBeReadIsUnknown() {
        for (String garbage : List.of("<html>", "", "25", "999", "354 go on")) {
            expect(".", garbage, SendResult.Unknown.class);
        }
    }

    @Test
    void garbageBeforeTheLettersEndIsARetry() {
        for (String command : List.of("greeting", "MAIL", "RCPT", "DATA")) {
            expect(command, "<html>", SendResult.Retry.class);
        }
    }

    @Override
    @Test
    public void slowAnswerIsStillAnAnswer() {
        expect(".", "250-slowly\r\n250 taken", SendResult.Accepted.class);
    }

    @Override
    @Test
    public void failingOnceIsForgottenTheNextTime() {
        try (PlayedSmtp smtp = new PlayedSmtp()) {
            Connector connector = connector(smtp.port());
            SendRequested message = sample(MessageKind.TEXT);
            smtp.answering("MAIL", "451 later");
            assertThat(sent(connector, message)).isInstanceOf(SendResult.Retry.class);
            assertThat(sent(connector, message)).isInstanceOf(SendResult.Retry.class);
            smtp.answering("MAIL", "250 ok");
            assertThat(sent(connector, message)).isInstanceOf(SendResult.Accepted.class);
        }
    }

    @Override
    @Test
    public void checkSaysThatTheTokenIsBad() {
        try (PlayedSmtp smtp = new PlayedSmtp().answering("AUTH", "535 5.7.8 no")) {
            assertThat(within(connector(smtp.port()).check())).isInstanceOf(SendResult.StopAccount.class);
        }
        assertThat(within(strangersConnector().check())).isInstanceOf(SendResult.StopAccount.class);
    }

    @Override
    @Test
    public void aBadTokenStopsTheAccount() {
        for (Polling.Feed feed : ((Polling) offline()).feeds()) {
            assertThat(within(((Polling) strangersConnector()).poll(feed.key(), null))).isInstanceOf(PollResult.StopAccount.class);
        }
    }

    @Override
    @Test
    public void whateverAnswersIsNoExceptionAndLosesNothing() {
        for (Polling.Feed feed : ((Polling) offline()).feeds()) {
            String cursor = ((PollResult.Fetched) within(((Polling) connector()).poll(feed.key(), null))).cursor();
            List<String> put = happen(feed.key(), 2);
            for (String answer : List.of("", "* BYE too many connections\r\n", "<html>\r\n", "* OK\r\nA0 NO [UNAVAILABLE] later\r\n",
                    "* PREAUTH\r\n* CAPABILITY IMAP4rev1\r\n")) {
                assertThat(asked(feed, cursor, answer)).as(answer).isInstanceOf(PollResult.NotNow.class);
            }
            PollResult.Fetched again = (PollResult.Fetched) within(((Polling) connector()).poll(feed.key(), cursor));
            assertThat(again.events().toString()).contains(put);
        }
    }

    private PollResult asked(Polling.Feed feed, String cursor, String answer) {
        try (ServerSocket imap = answering(answer)) {
            Polling broken = (Polling) factory().connect(post.settings(imap.getLocalPort(), 9), new JdkHttp(), clock());
            return within(broken.poll(feed.key(), cursor));
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    /** A server that says this and hangs up when it has been answered, or says nothing at all. */
    private static ServerSocket answering(String words) throws IOException {
        ServerSocket server = new ServerSocket(0);
        Thread thread = new Thread(() -> {
            try (var line = server.accept()) {
                line.getOutputStream().write(words.getBytes());
                line.getOutputStream().flush();
                if (words.isEmpty() || line.getInputStream().read() < 0) {
                    line.getInputStream().read();
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private Connector strangersConnector() {
        Map<String, Object> settings = new HashMap<>(post.settings());
        settings.put("password", "not-the-password");
        return factory().connect(settings, new JdkHttp(), clock());
    }

    private Connector connector(int smtp) {
        return factory().connect(post.settings(post.imap(), smtp), new JdkHttp(), clock());
    }

    private void expect(String command, String answer, Class<? extends SendResult> result) {
        try (PlayedSmtp smtp = new PlayedSmtp().answering(command, answer)) {
            SendRequested message = sample(MessageKind.TEXT);
            SendResult sent = send(message, smtp.port());
            assertThat(sent).as("%s answered by %s", command, answer).isInstanceOf(result);
            assertThat(smtp.commands().stream().filter("MAIL"::equals).count()).as("a connector never repeats a request by itself").isLessThan(2);
            assertThat(sent.toString()).doesNotContain("anna@example.org", message.text(), Post.PASSWORD);
        }
    }

    private SendResult send(SendRequested message, int smtp) {
        return sent(connector(smtp), message);
    }

    private static SendResult sent(Connector connector, SendRequested message) {
        return within(connector.send(message));
    }

    static <T> T within(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(15, TimeUnit.SECONDS);
        } catch (Exception never) {
            throw new AssertionError(never);
        }
    }
}
