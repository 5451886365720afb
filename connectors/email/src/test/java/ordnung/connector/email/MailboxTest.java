package ordnung.connector.email;

import static ordnung.connector.email.EmailContractTest.QUICK;
import static ordnung.connector.email.EmailContractTest.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ordnung.connector.Connector;
import ordnung.connector.Fetching;
import ordnung.connector.Http;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.email.header.OwnId;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** What happens in the mailbox comes in, and nothing is changed in it that nobody asked for. */
class MailboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;
    private Post post;
    private Connector connector;

    @BeforeEach
    void open() {
        post = new Post();
        connector = connector(QUICK);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private Connector connector(Pace pace) {
        return new EmailConnectorFactory(pace).connect(post.settings(), new JdkHttp(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Fetched poll(String feed, @Nullable String cursor) {
        return (Fetched) within(((Polling) connector).poll(feed, cursor));
    }

    private List<ChannelEvent> drain(@Nullable String cursor) {
        List<ChannelEvent> events = new ArrayList<>();
        Fetched fetched = poll("inbox", cursor);
        for (events.addAll(fetched.events()); fetched.more(); events.addAll(fetched.events())) {
            fetched = poll("inbox", fetched.cursor());
        }
        return events;
    }

    private static List<String> ids(List<ChannelEvent> events) {
        return events.stream().map(event -> ((MessageReceived) event).externalId()).toList();
    }

    @Test
    void theFirstTimeOnlyWhatStillWaitsComesIn() {
        Post.put(post.inbox(), Letters.of("read@x", "1"), NOW.minus(Duration.ofDays(1)), true);
        Post.put(post.inbox(), Letters.of("old@x", "2"), NOW.minus(Duration.ofDays(20)), false);
        List<String> waiting = IntStream.range(0, 45).mapToObj(i -> i + "@waits").toList();
        waiting.forEach(id -> Post.put(post.inbox(), Letters.of(id, "3"), NOW.minus(Duration.ofDays(2)), false));

        assertThat(ids(drain(null))).isEqualTo(waiting);
    }

    @Test
    void whatComesWhileTheWaitingIsReadIsNotPassedOver() {
        IntStream.range(0, 25).forEach(i -> Post.put(post.inbox(), Letters.of(i + "@waits", "1"), NOW, false));
        Fetched first = poll("inbox", null);
        Post.put(post.inbox(), Letters.of("new@x", "2"), NOW, true);

        assertThat(first.more()).isTrue();
        assertThat(ids(drain(first.cursor()))).hasSize(6).endsWith("new@x");
    }

    @Test
    void nothingIsMarkedAsRead() throws FolderException {
        Post.put(post.inbox(), Letters.of("1@x", "1"), NOW, false);
        drain(null);
        assertThat(post.inbox().getUnseenCount()).isEqualTo(1);
    }

    @Test
    void whatHasBeenReadHereIsMarkedAsReadUpToThere() {
        for (String id : List.of("1@x", "2@x", "3@x")) {
            Post.put(post.inbox(), Letters.of(id, "1"), NOW, false);
        }
        Post.put(post.inbox(), Letters.of("4@x", "Olga <olga@example.org>", Post.SHOP, "S", "1"), NOW, false);

        assertThat(within(connector.markRead("anna@example.org", "2@x"))).isInstanceOf(SendResult.Accepted.class);

        assertThat(post.inbox().getMessages().stream().map(StoredMessage::getFlags).map(flags -> flags.contains(Flags.Flag.SEEN)))
                .containsExactly(true, true, false, false);
    }

    @Test
    void aLetterIsThereAsSoonAsTheServerTellsOfIt() {
        connector = connector(new Pace(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(1)));
        String cursor = poll("inbox", null).cursor();
        CompletableFuture<?> waiting = ((Polling) connector).poll("inbox", cursor).toCompletableFuture();
        assertThat(waiting).isNotDone();

        Post.put(post.inbox(), Letters.of("1@x", "1"), NOW, false);

        assertThat(ids(((Fetched) within(waiting)).events())).containsExactly("1@x");
    }

    @Test
    void waitingForLettersEnds() {
        String cursor = poll("inbox", null).cursor();
        assertThat(poll("inbox", cursor)).isEqualTo(new Fetched(List.of(), cursor, false));
    }

    @Test
    void aFolderWithNewNumbersIsReadAgain() {
        Post.put(post.inbox(), Letters.of("old@x", "1"), NOW.minus(Duration.ofDays(40)), true);
        Post.put(post.inbox(), Letters.of("1@x", "1"), NOW.minus(Duration.ofDays(20)), true);
        Post.put(post.inbox(), Letters.of("2@x", "1"), NOW, false);

        assertThat(ids(drain("77:500"))).containsExactly("1@x", "2@x");
        assertThat(ids(drain("no cursor"))).containsExactly("1@x", "2@x");
    }

    @Test
    void whatWasWrittenInAnotherProgramIsAnEcho() {
        String cursor = poll("sent", null).cursor();
        Post.put(post.sent(), Letters.of("1@example.ru", Post.SHOP, "Anna <anna@example.org>", "Re: cake", "Завтра"), NOW, true);

        MessageReceived echo = (MessageReceived) poll("sent", cursor).events().get(0);
        assertThat(echo.direction()).isEqualTo(Direction.OUT);
        assertThat(echo.thread()).isEqualTo("anna@example.org");
        assertThat(echo.text()).isEqualTo("Завтра");
    }

    @Test
    void aLetterOfOursAmongTheSentOnesSettlesItsMessage() {
        String id = new OwnId("anna@example.org", "01890a5d-ac96-774b-bcce-b302099a8057").at("example.ru");
        String cursor = poll("sent", null).cursor();
        Post.put(post.sent(), Letters.of(id, Post.SHOP, "anna@example.org", "Re", "Да"), NOW, true);

        assertThat(poll("sent", cursor).events()).containsExactly(new DeliveryReported("anna@example.org", id,
                "01890a5d-ac96-774b-bcce-b302099a8057", DeliveryReported.State.SENT, NOW, null, null));
    }

    @Test
    void anAnswerFromAnotherAddressIsBelievedWhenOurLetterIsThere() {
        String id = new OwnId("anna@example.org", "01890a5d-ac96-774b-bcce-b302099a8057").at("example.ru");
        String cursor = poll("inbox", null).cursor();
        Post.put(post.inbox(), answering(id), NOW, false);
        assertThat(drain(cursor)).extracting(ChannelEvent::thread).containsExactly("assistant@example.net");

        Post.put(post.sent(), Letters.of(id, Post.SHOP, "anna@example.org", "Re", "Да"), NOW, true);
        assertThat(drain(cursor)).extracting(ChannelEvent::thread).containsExactly("anna@example.org");
    }

    private static String answering(String id) {
        return Letters.lines("From: assistant@example.net", "To: " + Post.SHOP, "Message-ID: <9@example.net>", "In-Reply-To: <" + id + ">",
                "MIME-Version: 1.0", "Content-Type: text/plain", "", "We take it");
    }

    @Test
    void aFileIsBroughtInPieces() throws Exception {
        byte[] photo = new byte[900_000];
        new Random(1).nextBytes(photo);
        String cursor = poll("inbox", null).cursor();
        Post.put(post.inbox(), withFile(photo), NOW, false);
        MessageReceived message = (MessageReceived) drain(cursor).get(0);
        Path target = Files.createFile(folder.resolve("photo"));

        assertThat(message.text()).isEqualTo("Вот фото");
        assertThat(message.raw()).hasSizeLessThanOrEqualTo(256 * 1024);
        Attachment file = message.attachments().get(0);
        assertThat(file.kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(file.fileName()).isEqualTo("фото.jpg");
        assertThat(within(fetch(file, target, 1_000_000))).isEqualTo(new Fetching.Fetched("image/jpeg", photo.length));
        assertThat(target).hasBinaryContent(photo);
    }

    @Test
    void aFileThatIsTooLargeOrGoneIsAFailure() throws Exception {
        Post.put(post.inbox(), withFile(new byte[200_000]), NOW, false);
        Attachment file = ((MessageReceived) drain(null).get(0)).attachments().get(0);
        Path target = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> fetch(file, target, 199_999).get()).hasCauseInstanceOf(Http.Failure.class).hasMessageContaining("larger");
        assertThat(Files.size(target)).isLessThan(200_000);
        for (String reference : List.of("INBOX/1/1/2", "nowhere", file.reference().replaceAll("2$", "9"), file.reference().replace("INBOX", "Nowhere"))) {
            Attachment gone = new Attachment(reference, MessageKind.IMAGE, null, null, null, null, null);
            assertThatThrownBy(() -> fetch(gone, target, 1_000_000).get()).as(reference).hasCauseInstanceOf(Http.Failure.class);
        }
    }

    @Test
    void theWholeLetterIsAFileToo() throws Exception {
        Post.put(post.inbox(), Letters.lines("To: " + Post.SHOP, "Message-ID: <1@x>", "MIME-Version: 1.0", "Content-Type: text/plain", "", "Who am I?"), NOW,
                false);
        MessageReceived message = (MessageReceived) drain(null).get(0);
        Path target = Files.createFile(folder.resolve("letter"));

        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(within(fetch(message.attachments().get(0), target, 1_000)).contentType()).isEqualTo("message/rfc822");
        assertThat(Files.readString(target)).contains("Who am I?");
    }

    private CompletableFuture<Fetching.Fetched> fetch(Attachment file, Path target, long largest) {
        return ((Fetching) connector).fetch(file, target, largest).toCompletableFuture();
    }

    private static byte[] withFile(byte[] file) {
        return Letters.lines("From: anna@example.org", "To: " + Post.SHOP, "Message-ID: <1@x>", "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "",
                "Вот фото", "--b", "Content-Type: image/jpeg", "Content-Disposition: attachment; filename*=utf-8''%D1%84%D0%BE%D1%82%D0%BE.jpg",
                "Content-Transfer-Encoding: base64", "", Base64.getMimeEncoder().encodeToString(file), "--b--").getBytes(StandardCharsets.UTF_8);
    }
}
