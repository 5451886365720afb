package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Stores records a batch at a time. While the database is away it waits; a record that can never be stored is parked, found by halving the
 * batch, and costs its neighbours nothing but that. It never fails: a topic whose reader has failed stands still.
 */
@ApplicationScoped
class Storing {
    private static final Logger LOG = Logger.getLogger(Storing.class);

    private final Parking parking;

    Storing(Parking parking) {
        this.parking = parking;
    }

    static List<ConsumerRecord<String, byte[]>> list(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        return all;
    }

    /** @param work  all or nothing, and without harm when it is done twice */
    Uni<Void> store(List<ConsumerRecord<String, byte[]>> records, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> work) {
        Uni<Void> patient = Uni.createFrom().deferred(() -> work.apply(records)).onFailure(Transience::isOutage).retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(2)).indefinitely();
        return (records.size() > 1 ? patient : secondChance(patient)).onFailure().recoverWithUni(fault -> halve(records, work, fault));
    }

    /** Another hub may have been in the way, or it is a fault that nobody has met yet: neither is a reason to park at once. */
    private static Uni<Void> secondChance(Uni<Void> patient) {
        return patient.onFailure(fault -> !Transience.isOurData(fault)).retry().withBackOff(Duration.ofMillis(50), Duration.ofSeconds(1))
                .atMost(4);
    }

    private Uni<Void> halve(List<ConsumerRecord<String, byte[]>> records, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> work,
                            Throwable fault) {
        if (records.size() == 1) {
            ConsumerRecord<String, byte[]> record = records.get(0);
            LOG.errorf("record.parked topic=%s partition=%d offset=%d cause=%s", record.topic(), record.partition(), record.offset(),
                    Transience.name(fault));
            return parking.park(record, fault);
        }
        int middle = records.size() / 2;
        return store(records.subList(0, middle), work).chain(() -> store(records.subList(middle, records.size()), work));
    }
}
