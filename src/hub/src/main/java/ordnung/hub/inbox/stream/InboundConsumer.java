package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores what comes in, a batch in a transaction, and lets the broker have the offset only after the commit. */
@ApplicationScoped
public class InboundConsumer {
    private final Ingest ingest;
    private final Storing storing;

    InboundConsumer(Ingest ingest, Storing storing) {
        this.ingest = ingest;
        this.storing = storing;
    }

    @Incoming("inbound")
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> all = Storing.list(records);
        // Reading a thousand events is no work for an event loop that serves webhooks as well.
        return Uni.createFrom().voidItem().emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> storing.store(all, some -> ingest.store(Decoded.of(some))));
    }
}
