package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ordnung.events.SendReported;
import ordnung.hub.inbox.store.SendReports;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes reports of sends off the topic, a batch in a transaction. */
@ApplicationScoped
public class ReportConsumer {
    private final SendReports reports;
    private final Storing storing;
    private final Relay relay;

    ReportConsumer(SendReports reports, Storing storing, Relay relay) {
        this.reports = reports;
        this.storing = storing;
        this.relay = relay;
    }

    @Incoming("reports")
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        return storing.store(Storing.list(records), some -> reports.apply(read(some))).invoke(relay::wake);
    }

    private static List<SendReported> read(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(record -> (SendReported) Decoded.event(record)).toList();
    }
}
