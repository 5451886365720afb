package ordnung.host;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import ordnung.events.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes events durable: done when every in-sync replica has them. Safe for many threads, event loops among them, because the producer may not
 * block: what it cannot take at once it refuses at once. What one thread publishes first is written first.
 */
@ApplicationScoped
public class EventPublisher {
    /** Providers want an answer in seconds, and a refusal in time makes them come again. */
    private static final int PATIENCE_MS = 1700;
    /** A start does not wait longer for a broker that is away; until it is back, calls are refused. */
    private static final int ACQUAINTED_MS = 5000;
    private static final List<String> TOPICS = List.of(Topics.INBOUND, Topics.OUTBOUND, Topics.REPORTS);
    private static final Logger LOG = Logger.getLogger(EventPublisher.class);

    private final Map<String, Object> client;
    private final Clock clock;
    private final Thread acquaintance = new Thread(this::getAcquainted, "event-publisher-start");
    private KafkaProducer<String, byte[]> producer;

    /** One event with the key that keeps its order. */
    public record Outgoing(String topic, String accountId, String thread, Object event) {
    }

    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Made at the start, not at the first webhook: making a producer takes a second that no event loop has. Nor is the first webhook refused. */
    void start(@Observes @Priority(50) StartupEvent event) throws InterruptedException {
        acquaintance.join(ACQUAINTED_MS);
    }

    @PostConstruct
    void open() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ordnung-host-" + UUID.randomUUID());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        // A shop that nobody writes to at night: the first message of the morning must find the topic known, since nobody waits for it.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(3650).toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        acquaintance.setDaemon(true);
        acquaintance.start();
    }

    /** Asks for the topics until they are known: a producer that may not wait learns of a topic only by being asked again. */
    private void getAcquainted() {
        for (String topic : TOPICS) {
            while (!isKnown(topic)) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                if (acquaintance.isInterrupted()) {
                    return;
                }
            }
        }
    }

    private boolean isKnown(String topic) {
        try {
            return !producer.partitionsFor(topic).isEmpty();
        } catch (KafkaException | IllegalStateException notYet) {
            LOG.debugf("publisher.topic_unknown topic=%s cause=%s", topic, notYet.getClass().getSimpleName());
            return false;
        }
    }

    /** Fails when not all of them are durable in time; some may be, so whoever repeats must be expected to repeat all. */
    public Uni<Void> publish(List<Outgoing> events) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(events.size());
        for (Outgoing event : events) {
            records.add(record(event));
        }
        return write(records);
    }

    /** Writes a record again as it once was: same key, same bytes, same headers. */
    public Uni<Void> repeat(String topic, @Nullable String key, Map<String, String> headers, byte[] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> header(record.headers(), name, value));
        return write(List.of(record));
    }

    private Uni<Void> write(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().emitter(done -> send(records, done));
    }

    private void send(List<ProducerRecord<String, byte[]>> records, UniEmitter<? super Void> done) {
        AtomicInteger left = new AtomicInteger(records.size());
        try {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record, (written, fault) -> {
                    if (fault != null) {
                        done.fail(fault);
                    } else if (left.decrementAndGet() == 0) {
                        done.complete(null);
                    }
                });
            }
        } catch (RuntimeException refused) {
            done.fail(refused);
        }
    }

    private ProducerRecord<String, byte[]> record(Outgoing outgoing) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(outgoing.topic(), Topics.key(outgoing.accountId(), outgoing.thread()),
                EventCodec.write(outgoing.event()));
        Headers headers = record.headers();
        header(headers, Topics.CE_SPEC, "1.0");
        header(headers, Topics.CE_ID, UUID.randomUUID().toString());
        header(headers, Topics.CE_TYPE, EventCodec.type(outgoing.event()));
        header(headers, Topics.CE_SOURCE, "/accounts/" + outgoing.accountId());
        header(headers, Topics.CE_TIME, clock.instant().toString());
        return record;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    void close(@Observes @Priority(1) ShutdownEvent event) {
        acquaintance.interrupt();
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
