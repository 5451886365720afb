package ordnung.hub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
    private final SettableClock clock = new SettableClock();
    private final SignInLimits limits = new SignInLimits(clock);

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.spend(login, address)).isEmpty();
        }
    }

    @Test
    void fiveSlipsBlockALoginFromEveryAddress() {
        fail("olga", "10.0.0.1", SignInLimits.BY_LOGIN);
        assertThat(limits.spend("olga", "10.0.0.2")).hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(4)));
        assertThat(limits.spend("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    void attemptsComeBackWithTime() {
        fail("olga", "10.0.0.1", SignInLimits.BY_LOGIN);
        clock.now = clock.now.plus(Duration.ofMinutes(3).plusSeconds(1));
        assertThat(limits.left("olga", "10.0.0.1")).isEqualTo(1);
        fail("olga", "10.0.0.1", 1);
    }

    @Test
    void anAddressThatTriesManyLoginsIsBlocked() {
        for (int i = 0; i < SignInLimits.BY_ADDRESS; i++) {
            fail("person" + i, "10.0.0.1", 1);
        }
        assertThat(limits.spend("owner", "10.0.0.1")).isPresent();
        assertThat(limits.spend("owner", "10.0.0.2")).isEmpty();
    }

    @Test
    void theRightPasswordForgivesTheSlipsBeforeIt() {
        fail("olga", "10.0.0.1", 3);
        limits.right("olga", "10.0.0.1");
        assertThat(limits.left("olga", "10.0.0.1")).isEqualTo(SignInLimits.BY_LOGIN);
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
