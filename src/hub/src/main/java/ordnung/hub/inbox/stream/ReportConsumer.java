package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ordnung.events.SendReported;
import ordnung.events.Topics;
import ordnung.host.EventCodec;
import ordnung.hub.inbox.store.SendReports;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes reports of sends off the topic, a batch in a transaction. */
@ApplicationScoped
public class ReportConsumer {
    private final SendReports reports;
    private final Parking parking;
    private final Relay relay;

    ReportConsumer(SendReports reports, Parking parking, Relay relay) {
        this.reports = reports;
        this.parking = parking;
        this.relay = relay;
    }

    @Incoming("reports")
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<SendReported> read = new ArrayList<>();
        Uni<Void> parked = Uni.createFrom().voidItem();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                String type = new String(record.headers().lastHeader(Topics.CE_TYPE).value(), StandardCharsets.UTF_8);
                read.add((SendReported) EventCodec.read(type, record.value()));
            } catch (RuntimeException unreadable) {
                parked = parked.chain(() -> parking.park(record, unreadable));
            }
        }
        return parked.chain(() -> Uni.createFrom().deferred(() -> reports.apply(read))
                .onFailure().retry().withBackOff(Duration.ofMillis(50), Duration.ofSeconds(2)).indefinitely())
                .invoke(relay::wake);
    }
}
