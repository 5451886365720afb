package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Unrecognised;
import ordnung.hub.channels.Ledger;
import ordnung.hub.channels.Ledger.Count;
import ordnung.hub.inbox.store.Inbound;
import ordnung.hub.inbox.store.Stored;

/**
 * Counts a batch in the transaction that stores it: received is always stored and duplicates together. Messages count, and what was kept unread;
 * reports, edits and reactions are no messages.
 */
@ApplicationScoped
public class IngestLedger {
    private final Ledger ledger;

    IngestLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    Uni<Void> count(SqlConnection tx, List<Inbound> batch, Stored stored, List<UUID> kept) {
        Map<UUID, Long> received = new HashMap<>();
        Map<UUID, Long> fresh = new HashMap<>();
        batch.stream().filter(one -> one.isMessage() || one.event() instanceof Unrecognised)
                .forEach(one -> received.merge(one.account(), 1L, Long::sum));
        stored.arrived().forEach(one -> fresh.merge(one.conversation().accountId(), 1L, Long::sum));
        stored.joined().forEach(account -> fresh.merge(account, 1L, Long::sum));
        // An echo of what was sent from here is that message's report: here before, and not written by anybody else.
        kept.forEach(account -> fresh.merge(account, 1L, Long::sum));
        List<Count> counts = new ArrayList<>();
        received.forEach((account, n) -> {
            long isNew = fresh.getOrDefault(account, 0L);
            add(counts, account, "received", n);
            add(counts, account, "stored", isNew);
            add(counts, account, "duplicates", n - isNew);
        });
        return ledger.count(tx, counts);
    }

    private static void add(List<Count> counts, UUID account, String kind, long n) {
        if (n > 0) {
            counts.add(new Count(account, kind, "", n));
        }
    }
}
