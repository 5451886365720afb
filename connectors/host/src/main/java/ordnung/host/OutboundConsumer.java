package ordnung.host;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ordnung.events.SendRequested;
import ordnung.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes messages to be sent off the topic. A record is done with when its try is on record, not when the provider has answered. */
@ApplicationScoped
public class OutboundConsumer {
    private static final Logger LOG = Logger.getLogger(OutboundConsumer.class);

    private final Sender sender;

    OutboundConsumer(Sender sender) {
        this.sender = sender;
    }

    @Incoming("outbound")
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<Uni<Void>> claimed = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            SendRequested request = read(record);
            if (request != null) {
                claimed.add(sender.take(request));
            }
        }
        return claimed.isEmpty() ? Uni.createFrom().voidItem() : Uni.join().all(claimed).andFailFast().replaceWithVoid();
    }

    private static SendRequested read(ConsumerRecord<String, byte[]> record) {
        try {
            Header type = record.headers().lastHeader(Topics.CE_TYPE);
            return (SendRequested) EventCodec.read(new String(type.value(), StandardCharsets.UTF_8), record.value());
        } catch (RuntimeException unreadable) {
            // Loses nothing: the message is in the hub's outbox, which publishes it anew.
            LOG.errorf("outbound.unreadable partition=%d offset=%d", record.partition(), record.offset());
            return null;
        }
    }
}
