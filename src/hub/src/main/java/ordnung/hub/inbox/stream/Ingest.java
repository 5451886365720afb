package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.events.IdentityChanged;
import ordnung.events.OrderChanged;
import ordnung.events.Unrecognised;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import ordnung.hub.inbox.OrderReports;
import ordnung.hub.inbox.OrderReports.Reported;
import ordnung.hub.inbox.store.ConversationStates;
import ordnung.hub.inbox.store.Inbound;
import ordnung.hub.inbox.store.IncomingMessages;
import ordnung.hub.inbox.store.Notices;
import ordnung.hub.inbox.store.Stored;
import ordnung.hub.inbox.store.Threads;
import ordnung.hub.inbox.store.Updates;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;

/**
 * Stores a batch of events in one transaction, or a large one in two at once, with a fixed number of statements however large the batch:
 * identities, threads, messages, the conversations' state, whatever orders make of new messages, what happened to messages, and last the
 * changes for the live stream. Statements that need nothing of each other go out together: each answer waited for costs a batch milliseconds.
 * The same batch twice stores nothing new.
 */
@ApplicationScoped
public class Ingest {
    private final Db db;
    private final Threads threads;
    private final IncomingMessages messages;
    private final Updates updates;
    private final ConversationStates states;
    private final Notices notices;
    private final IngestLedger ledger;
    private final Instance<Arrivals> arrivals;
    private final Instance<OrderReports> orders;
    private final OwnMessages own;
    private final Changes changes;

    Ingest(Db db, Threads threads, IncomingMessages messages, Updates updates, ConversationStates states, Notices notices,
           IngestLedger ledger, @Any Instance<Arrivals> arrivals, @Any Instance<OrderReports> orders, OwnMessages own, Changes changes) {
        this.db = db;
        this.threads = threads;
        this.messages = messages;
        this.updates = updates;
        this.states = states;
        this.notices = notices;
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.orders = orders;
        this.own = own;
        this.changes = changes;
    }

    Uni<Void> store(List<Inbound> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Uni<Void>> shares = Shares.of(batch).stream().map(share -> db.transaction(tx -> own.without(tx, share)
                .chain(customers -> store(tx, customers)))).toList();
        return shares.size() == 1 ? shares.get(0) : Uni.join().all(shares).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> store(SqlConnection tx, List<Inbound> batch) {
        List<Inbound> incoming = batch.stream().filter(Inbound::isMessage).toList();
        List<Inbound> others = batch.stream().filter(one -> !one.isMessage() && !(one.event() instanceof Unrecognised)
                && !(one.event() instanceof OrderChanged)).toList();
        List<Change> changed = new ArrayList<>();
        return threads.resolve(tx, incoming, of(batch, IdentityChanged.class))
                .chain(known -> messages.insert(tx, incoming, known))
                .call(stored -> afterMessages(tx, stored, others, changed))
                .call(() -> reported(tx, of(batch, OrderChanged.class)).invoke(changed::addAll))
                .chain(stored -> notices.keep(tx, of(batch, Unrecognised.class))
                        // Sent without waiting for each other's answer, as below; the database takes them in this order.
                        .chain(kept -> Uni.combine().all().unis(ledger.count(tx, batch, stored, kept), changes.record(tx, changed)).discardItems()));
    }

    /** The conversation first, then what happened to the message since: an edit finds the message that the conversation shows last. */
    private Uni<Void> afterMessages(SqlConnection tx, Stored stored, List<Inbound> others, List<Change> changed) {
        List<Arrived> arrived = stored.arrived();
        arrived.forEach(one -> changed.add(created(one)));
        changed.addAll(stored.changed());
        return Uni.combine().all().unis(updates.early(tx, stored.names()), states.after(tx, arrived), tell(tx, arrived)).asTuple()
                .chain(told -> {
                    changed.addAll(told.getItem2());
                    changed.addAll(told.getItem3());
                    return updates.apply(tx, concat(stored.own(), concat(told.getItem1(), others)));
                })
                .invoke(changed::addAll)
                .replaceWithVoid();
    }

    private Uni<List<Change>> tell(SqlConnection tx, List<Arrived> arrived) {
        if (arrived.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Multi.createFrom().iterable(arrivals).onItem().transformToUniAndConcatenate(one -> one.on(tx, arrived))
                .collect().asList().map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Change>> reported(SqlConnection tx, List<Inbound> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Reported> reports = changes.stream().map(one -> new Reported(one.account(), (OrderChanged) one.event())).toList();
        return Multi.createFrom().iterable(orders).onItem().transformToUniAndConcatenate(one -> one.on(tx, reports))
                .collect().asList().map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private static Change created(Arrived arrived) {
        ConversationRef conversation = arrived.conversation();
        return new Change("message.created", conversation.id(), arrived.messageId(), Map.of(
                "externalId", arrived.externalId(), "direction", arrived.direction().name().toLowerCase(java.util.Locale.ROOT),
                "kind", arrived.kind().word(), "accountId", conversation.accountId().toString(), "customerId", conversation.customerId().toString()));
    }

    private static List<Inbound> of(List<Inbound> batch, Class<?> type) {
        return batch.stream().filter(one -> type.isInstance(one.event())).toList();
    }

    private static List<Inbound> concat(List<Inbound> first, List<Inbound> second) {
        List<Inbound> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
