package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Connector;
import ordnung.connector.SendResult;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import org.junit.jupiter.api.Test;

/** What a connector says it sends arrives as the provider's documentation wants it, once; the rest fails in so many words. */
interface SendingContract extends ChannelUnderTest {

    @Test
    default void everySampleIsAcceptedAndAsDocumented() {
        Set<String> ids = new HashSet<>();
        Echoes echoes = tellsIds() ? null : Echoes.before(connector());
        for (SendRequested message : outgoing()) {
            SendResult result = Outcome.of(message.kind().word(), () -> connector().send(message));
            fake().verify();
            assertThat(result).as(message.kind().word()).isInstanceOf(SendResult.Accepted.class);
            String id = ((SendResult.Accepted) result).externalId();
            if (echoes != null && id.isEmpty()) {
                id = echoes.idOf(message);
            }
            assertThat(id).isNotBlank();
            assertThat(ids.add(id)).as("an id for each message").isTrue();
        }
        fake().verify();
    }

    @Test
    default void ourMessageIdGoesAlong() {
        assumeTrue(callsAProvider(), "nobody is called");
        for (SendRequested message : outgoing()) {
            fake().forget();
            Outcome.of(message.kind().word(), () -> connector().send(message));
            assertThat(fake().taken()).as("tracking id of %s", message.kind().word())
                    .anyMatch(request -> tracked(request, message.messageId()));
        }
    }

    @Test
    default void aKindThatIsNotCarriedFails() {
        Connector connector = connector();
        for (MessageKind kind : EnumSet.complementOf(EnumSet.copyOf(withSystem(connector.capabilities().sends())))) {
            SendResult result = Outcome.of(kind.word(), () -> connector.send(of(kind, List.of(), List.of("someone"))));
            assertThat(result).as(kind.word()).isInstanceOf(SendResult.Failed.class);
        }
        assertThat(fake().taken()).isEmpty();
    }

    @Test
    default void aFileThatIsGoneIsAResult() {
        for (SendRequested message : outgoing()) {
            if (!message.files().isEmpty()) {
                SendRequested.OutgoingFile file = message.files().get(0);
                SendRequested.OutgoingFile gone = new SendRequested.OutgoingFile(file.fileId(), file.kind(), file.mimeType(),
                        file.fileName(),
                        file.size(), file.path() + ".gone");
                SendResult result = Outcome.of("missing file", () -> connector().send(of(message.kind(), List.of(gone), message.to())));
                assertThat(result).isNotInstanceOfAny(SendResult.Accepted.class, SendResult.Unknown.class);
            }
        }
    }

    @Test
    default void aMessageToNobodyIsAResult() {
        Outcome.of("to nobody", () -> connector().send(of(MessageKind.TEXT, List.of(), List.of())));
        Outcome.of("nothing in it", () -> connector().send(new SendRequested("m-0", 1, "account", factory().channel(), "thread",
                List.of(), null,
                MessageKind.TEXT, null, List.of(), null, null, List.of(), Map.of())));
    }

    @Test
    default void readReceiptIsAccepted() {
        assertThat(Outcome.of("markRead", () -> connector().markRead("thread", "message-1"))).isInstanceOf(SendResult.Accepted.class);
        fake().verify();
    }

    @Test
    default void checkPassesWithGoodSettings() {
        assertThat(Outcome.of("check", () -> connector().check())).isInstanceOf(SendResult.Accepted.class);
        fake().verify();
    }

    /** SYSTEM is nobody's to send and serves to keep the complement of an empty set well typed. */
    private static Set<MessageKind> withSystem(Set<MessageKind> sends) {
        Set<MessageKind> kinds = EnumSet.of(MessageKind.SYSTEM);
        kinds.addAll(sends);
        return kinds;
    }

    private SendRequested of(MessageKind kind, List<SendRequested.OutgoingFile> files, List<String> to) {
        return new SendRequested("m-0", 1, "account", factory().channel(), "thread", to, null, kind, "text", files, null, null,
                List.of(), Map.of());
    }
}
