package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Stores what comes in, a batch in a transaction, and lets the broker have the offset only after the commit. While the database is away it
 * waits; a record that can never be stored is parked, found by halving the batch, and costs its neighbours nothing but that.
 */
@ApplicationScoped
public class InboundConsumer {
    private static final Logger LOG = Logger.getLogger(InboundConsumer.class);

    private final Ingest ingest;
    private final Parking parking;

    InboundConsumer(Ingest ingest, Parking parking) {
        this.ingest = ingest;
        this.parking = parking;
    }

    @Incoming("inbound")
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        // Reading a thousand events is no work for an event loop that serves webhooks as well.
        return Uni.createFrom().voidItem().emitOn(Infrastructure.getDefaultWorkerPool()).chain(() -> store(all));
    }

    private Uni<Void> store(List<ConsumerRecord<String, byte[]>> records) {
        return Uni.createFrom().deferred(() -> ingest.store(Decoded.of(records)))
                .onFailure(Transience::isTransient).retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(2)).indefinitely()
                .onFailure().recoverWithUni(fault -> halve(records, fault));
    }

    private Uni<Void> halve(List<ConsumerRecord<String, byte[]>> records, Throwable fault) {
        if (records.size() == 1) {
            ConsumerRecord<String, byte[]> record = records.get(0);
            LOG.errorf("inbound.parked partition=%d offset=%d cause=%s", record.partition(), record.offset(), Transience.name(fault));
            return parking.park(record, fault);
        }
        int middle = records.size() / 2;
        return store(records.subList(0, middle)).chain(() -> store(records.subList(middle, records.size())));
    }
}
