package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.junit.jupiter.api.Test;

/** An attachment is found again, or its absence is told as {@link Http.Failure}. */
interface FilesContract extends ChannelUnderTest {

    @Test
    default void attachmentsOfTheSamplesAreFoundAgain() throws Exception {
        assumeTrue(callsAProvider(), "the hub has them already");
        for (Attachment attachment : attachments()) {
            Http.Request where = connector().locate(attachment).toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(where.method()).isEqualTo("GET");
            assertThat(where.uri().getScheme()).isIn("http", "https");
            if (where.uri().getHost().equals("127.0.0.1")) {
                Http.Response answer = new JdkHttp().exchange(where).toCompletableFuture().get(10, TimeUnit.SECONDS);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isNotEmpty();
            }
        }
        fake().verify();
    }

    @Test
    default void anAttachmentNobodyHasIsAFailure() {
        FakeProvider gone = FakeProvider.start(provider());
        URI nobody = gone.baseUrl();
        gone.close();
        Attachment lost = new Attachment("no-such-reference", MessageKind.IMAGE, null, null, null, null, null);
        assertThatThrownBy(() -> connector(nobody.toString(), new JdkHttp()).locate(lost).toCompletableFuture().get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Http.Failure.class);
    }

    private List<Attachment> attachments() {
        return calls().values().stream().flatMap(call -> Verdict.messages(offline(), call).stream())
                .flatMap(message -> message.attachments().stream()).toList();
    }
}
