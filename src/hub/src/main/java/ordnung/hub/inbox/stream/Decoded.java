package ordnung.hub.inbox.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ordnung.events.ChannelEvent;
import ordnung.events.Topics;
import ordnung.host.EventCodec;
import ordnung.hub.inbox.store.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads records into events. A record that is none throws, and is then found and parked by itself. */
final class Decoded {

    private Decoded() {
    }

    static List<Inbound> of(List<ConsumerRecord<String, byte[]>> records) {
        List<Inbound> events = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            events.add(one(record));
        }
        return events;
    }

    private static Inbound one(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.key().indexOf('/') < 0) {
            throw new IllegalArgumentException("A record must be keyed by account and thread");
        }
        UUID account = UUID.fromString(record.key().substring(0, record.key().indexOf('/')));
        return new Inbound(account, (ChannelEvent) event(record), Instant.parse(header(record, Topics.CE_TIME)));
    }

    static Object event(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("The record is empty");
        }
        return EventCodec.read(header(record, Topics.CE_TYPE), record.value());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("The header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
