package ordnung.connector.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarketThreadTest {

    @Test
    void aKeyIsReadAsItWasWritten() {
        Stream.of(MarketThread.chat("1:4019cd7d"), MarketThread.question("q"), MarketThread.review("r"), MarketThread.order("24219509-0020-1"))
                .forEach(thread -> assertThat(MarketThread.of(thread.key())).isEqualTo(thread));
        assertThat(MarketThread.chat("1:4019cd7d").key()).isEqualTo("chat:1:4019cd7d");
    }

    @Test
    void whereIdsAreNumbersNothingElseIsOne() {
        assertThat(MarketThread.numbered("order:33333333")).isEqualTo(MarketThread.order("33333333"));
        assertThat(Stream.of("order:33-1", "order:../1", "order:12345678901234567890", "gossip:1", "order:").map(MarketThread::numbered)).containsOnlyNulls();
    }

    @Test
    void whatIsNoThreadOfAMarketplaceIsNone() {
        assertThat(Stream.of("", "chat", "chat:", ":1", "thread", "gossip:1").map(MarketThread::of)).containsOnlyNulls();
    }
}
