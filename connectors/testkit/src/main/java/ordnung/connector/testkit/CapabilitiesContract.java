package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a connector says of itself holds together. */
interface CapabilitiesContract extends ChannelUnderTest {

    @Test
    default void capabilitiesAreTheSameWhenAskedAgain() {
        assertThat(offline().capabilities()).isEqualTo(offline().capabilities());
    }

    @Test
    default void addressIsNullOrNotEmpty() {
        assertThat(offline().address()).satisfiesAnyOf(none -> assertThat(none).isNull(), address -> assertThat(address).isNotBlank());
    }

    @Test
    default void limitsArePositiveAndOfKindsThatAreSent() {
        Capabilities can = offline().capabilities();
        assertThat(can.sends()).containsAll(can.fileSizes().keySet()).containsAll(can.mimeTypes().keySet());
        assertThat(can.fileSizes().values()).allMatch(bytes -> bytes > 0);
        assertThat(can.mimeTypes().values()).allMatch(types -> !types.isEmpty());
        assertThat(can.textLength()).isGreaterThanOrEqualTo(can.sends().contains(MessageKind.TEXT) ? 1 : 0);
        assertThat(can.captionLength()).isNotNegative();
        assertThat(can.buttons()).isNotNegative();
        positive(can.accountRate());
        positive(can.recipientRate());
    }

    @Test
    default void windowsAreNamedAndLastSomeTime() {
        assertThat(offline().windows()).allSatisfy(window -> {
            assertThat(window.length()).isPositive();
            assertThat(window.rule()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        });
    }

    @Test
    default void everyThreadsWindowIsOneOfTheAccounts() {
        assertThat(Stream.concat(Stream.of(offline().capabilities()), outgoing().stream().map(message -> offline().capabilities(message.thread())))
                .map(Capabilities::window).filter(Objects::nonNull)).isSubsetOf(offline().windows());
    }

    @Test
    default void everyKindThatIsSentHasASample() {
        assertThat(outgoing()).extracting(SendRequested::kind).containsAll(offline().capabilities().sends());
    }

    private static void positive(@Nullable Rate rate) {
        if (rate != null) {
            assertThat(rate.permits()).isPositive();
            assertThat(rate.period()).isPositive();
        }
    }
}
