package ordnung.host;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Topics;
import ordnung.events.Unrecognised;
import ordnung.host.Accounts.Account;

/** Brings each event of a call to the account that it belongs to, and onto the topic. */
@ApplicationScoped
public class InboundEvents {
    private final Accounts accounts;
    private final EventPublisher publisher;
    private final Clock clock;

    InboundEvents(Accounts accounts, EventPublisher publisher, Clock clock) {
        this.accounts = accounts;
        this.publisher = publisher;
        this.clock = clock;
    }

    Uni<Void> publish(Account called, WebhookCall call, List<Addressed> events) {
        List<EventPublisher.Outgoing> outgoing = new ArrayList<>(events.size());
        // A call may hold a thousand events for another account, and to prove it means to read the whole call again: once is enough.
        Map<String, Optional<Account>> others = new HashMap<>();
        for (Addressed addressed : events) {
            outgoing.add(addressed.account() == null ? inbound(called, addressed.event())
                    : others.computeIfAbsent(addressed.account(), address -> another(called, call, address))
                            .map(other -> inbound(other, addressed.event())).orElseGet(() -> inbound(called, unclaimed(addressed))));
        }
        return publisher.publish(outgoing).invoke(() -> acknowledge(called, events.stream().filter(one -> one.account() == null)
                .map(Addressed::event).toList()));
    }

    /** Events that the account was asked for. */
    Uni<Void> publish(Account account, List<ChannelEvent> events) {
        return publisher.publish(events.stream().map(event -> inbound(account, event)).toList())
                .invoke(() -> acknowledge(account, events));
    }

    /** A courtesy to whoever pressed a button: it is not repeated when it fails. */
    private static void acknowledge(Account account, List<ChannelEvent> events) {
        for (ChannelEvent event : events) {
            if (event instanceof MessageReceived press && press.kind() == MessageKind.BUTTON && press.direction() == Direction.IN) {
                account.connector().acknowledge(press).exceptionally(fault -> null);
            }
        }
    }

    /**
     * A provider's app has one address and several accounts. The other account is believed only when the call proves itself with that account's
     * own secret too; without such an account the event is kept, unread, where it arrived.
     */
    private Optional<Account> another(Account called, WebhookCall call, String address) {
        return accounts.sameAddress(called.channel(), address).stream()
                .filter(other -> other.connector().receive(call) instanceof WebhookResult.Events).findFirst();
    }

    private Unrecognised unclaimed(Addressed addressed) {
        String raw = addressed.event().raw() != null ? addressed.event().raw()
                : new String(EventCodec.write(addressed.event()), StandardCharsets.UTF_8);
        String id = "unclaimed:" + UUID.nameUUIDFromBytes((addressed.account() + "\n" + raw).getBytes(StandardCharsets.UTF_8));
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, id, "unknown-address", "No account here has this address", clock.instant(), raw);
    }

    private static EventPublisher.Outgoing inbound(Account account, ordnung.events.ChannelEvent event) {
        return new EventPublisher.Outgoing(Topics.INBOUND, account.id(), event.thread(), event);
    }
}
