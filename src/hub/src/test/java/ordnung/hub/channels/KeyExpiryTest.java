package ordnung.hub.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Expiring;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.events.Attachment;
import ordnung.events.SendRequested;
import ordnung.host.Accounts;
import org.junit.jupiter.api.Test;

class KeyExpiryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private CompletionStage<Optional<Instant>> told = CompletableFuture.completedFuture(Optional.empty());
    private final KeyExpiry expiry = new KeyExpiry(new OneAccount(), Clock.fixed(NOW, ZoneOffset.UTC));

    private void ask() {
        expiry.ask().await().atMost(Duration.ofSeconds(5));
    }

    private void ends(Duration from) {
        told = CompletableFuture.completedFuture(Optional.of(NOW.plus(from)));
        ask();
    }

    @Test
    void aMonthBeforeItIsSaidAndAWeekBeforeItIsUrgent() {
        ends(Duration.ofDays(31));
        assertThat(expiry.of("1")).isEmpty();
        ends(Duration.ofDays(29));
        assertThat(expiry.of("1")).hasValueSatisfying(ending -> assertThat(ending.urgent()).isFalse());
        ends(Duration.ofDays(6));
        assertThat(expiry.of("1")).hasValueSatisfying(ending -> assertThat(ending.urgent()).isTrue());
        ends(Duration.ofDays(-1));
        assertThat(expiry.of("1")).hasValueSatisfying(ending -> assertThat(ending.urgent()).isTrue());
    }

    @Test
    void aNewKeyEndsTheWarningAndAnAbsentProviderDoesNot() {
        ends(Duration.ofDays(6));
        told = CompletableFuture.failedFuture(new Http.Failure("No answer", true));
        ask();
        assertThat(expiry.of("1")).isPresent();
        ends(Duration.ofDays(180));
        assertThat(expiry.of("1")).isEmpty();
    }

    @Test
    void whoseProviderSaysNothingIsNotWarnedOf() {
        ask();
        assertThat(expiry.of("1")).isEmpty();
    }

    private final class OneAccount implements Accounts {
        private final Connector connector = new KeyThatEnds();

        @Override
        public Optional<Account> find(String channel, String accountId) {
            return byId(accountId);
        }

        @Override
        public Optional<Account> byId(String accountId) {
            return all().stream().findFirst();
        }

        @Override
        public Collection<Account> all() {
            return List.of(new Account("1", "ozon", true, null, connector, request -> CompletableFuture.failedFuture(new Http.Failure("no", false))));
        }

        @Override
        public Collection<Account> sameAddress(String channel, String address) {
            return List.of();
        }
    }

    /** Speaks to nobody: only its key is asked about. */
    private final class KeyThatEnds implements Connector, Expiring {
        @Override
        public CompletionStage<Optional<Instant>> expiresAt() {
            return told;
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.RECEIVES_ONLY;
        }

        @Override
        public String address() {
            return "1";
        }

        @Override
        public WebhookResult receive(WebhookCall call) {
            return new WebhookResult.Rejected(404, "nobody");
        }

        @Override
        public CompletionStage<SendResult> send(SendRequested message) {
            throw new AssertionError();
        }

        @Override
        public CompletionStage<Http.Request> locate(Attachment attachment) {
            throw new AssertionError();
        }

        @Override
        public CompletionStage<SendResult> markRead(String thread, String externalId) {
            throw new AssertionError();
        }

        @Override
        public CompletionStage<SendResult> check() {
            throw new AssertionError();
        }
    }
}
