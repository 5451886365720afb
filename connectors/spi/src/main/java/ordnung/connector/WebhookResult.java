package ordnung.connector;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** What a connector makes of a provider's call, and what the provider is to be answered. */
public sealed interface WebhookResult {

    /**
     * Events to be made durable; only then does the provider get {@code reply}. An empty list is answered at once.
     *
     * @param wake  {@link Polling.Feed#key() feeds} that are asked at once, once the events are durable: for a provider that calls with bare ids
     */
    record Events(List<Addressed> events, Reply reply, Set<String> wake) implements WebhookResult {
        public Events {
            events = List.copyOf(events);
            wake = Set.copyOf(wake);
        }

        public Events(List<Addressed> events, Reply reply) {
            this(events, reply, Set.of());
        }
    }

    /** A handshake or a probe: answered, nothing to store. */
    record Answer(Reply reply) implements WebhookResult {
    }

    /**
     * Not from the provider, or not to be understood at all. Counted in the ledger under {@code reason}, a short key
     * ({@code bad-signature}, {@code malformed-json}, {@code empty-form}).
     *
     * @param headers  of the answer, for callers that cannot read it without (a script in a browser)
     * @param reply    the answer, where the provider wants one of its own kind; null: {@code status} and {@code reason} as a text
     */
    record Rejected(int status, String reason, Map<String, String> headers, @Nullable Reply reply) implements WebhookResult {
        public Rejected {
            headers = Map.copyOf(headers);
        }

        public Rejected(int status, String reason, Map<String, String> headers) {
            this(status, reason, headers, null);
        }

        public Rejected(int status, String reason) {
            this(status, reason, Map.of());
        }
    }

    /** @param account  {@link Connector#address()} of the account it belongs to, where the call names one; null: the account that was called */
    record Addressed(@Nullable String account, ChannelEvent event) {
    }

    /** @param body  UTF-8 text */
    record Reply(int status, Map<String, String> headers, String body) {
        public static final Reply OK = text(200, "ok");

        public static Reply text(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body);
        }
    }
}
