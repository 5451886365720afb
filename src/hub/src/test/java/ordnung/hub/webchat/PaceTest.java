package ordnung.hub.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import ordnung.hub.webchat.Pace.Deed;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    private long allowed(Deed deed, String visitor, int tries) {
        return IntStream.range(0, tries).filter(i -> pace.ofVisitor(deed, visitor).isEmpty()).count();
    }

    @Test
    void aVisitorUploadsSoManyFilesAndNoMore() {
        assertThat(allowed(Deed.UPLOAD, "v-1", 50)).isEqualTo(20);
        assertThat(pace.ofVisitor(Deed.UPLOAD, "v-1")).hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(31)));
    }

    @Test
    void oneVisitorCostsAnotherNothing() {
        allowed(Deed.UPLOAD, "v-1", 50);

        assertThat(allowed(Deed.UPLOAD, "v-2", 50)).isEqualTo(20);
        assertThat(allowed(Deed.READ, "v-1", 1)).isEqualTo(1);
    }

    @Test
    void anAddressMayWriteTwiceASecond() {
        assertThat(IntStream.range(0, 500).filter(i -> pace.ofAddress(Deed.WRITE, "203.0.113.7").isEmpty()).count()).isEqualTo(120);
    }
}
