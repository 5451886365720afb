package ordnung.host;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ordnung.events.Topics;

/**
 * Makes events durable: done when every in-sync replica has them. One thread of its own calls the producer, which may block while it looks for
 * the broker; so no event loop waits, and what one caller publishes first is written first.
 */
@ApplicationScoped
public class EventPublisher {
    /** Providers want an answer in seconds, and a refusal in time makes them come again. */
    static final Duration PATIENCE = Duration.ofMillis(1800);

    private final String bootstrapServers;
    private final Clock clock;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(task -> new Thread(task, "event-publisher"));
    private KafkaProducer<String, byte[]> producer;

    /** One event with the key that keeps its order. */
    public record Outgoing(String topic, String accountId, String thread, Object event) {
    }

    EventPublisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Clock clock) {
        this.bootstrapServers = bootstrapServers;
        this.clock = clock;
    }

    /** Made at the start, not at the first webhook: making a producer takes a second that no event loop has. */
    void start(@Observes @Priority(50) StartupEvent event) {
    }

    @PostConstruct
    void open() {
        producer = new KafkaProducer<>(Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "ordnung-host-" + UUID.randomUUID()),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 5),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1000),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1700),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500)),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Fails when not all of them are durable within {@link #PATIENCE}; some may be, so whoever repeats must be expected to repeat all. */
    public Uni<Void> publish(List<Outgoing> events) {
        return write(events.stream().map(this::record).toList());
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
        return Uni.createFrom().<Void>emitter(done -> {
            long asked = System.nanoTime();
            sender.execute(() -> send(records, asked, done));
        }).ifNoItem().after(PATIENCE).fail();
    }

    private void send(List<ProducerRecord<String, byte[]>> records, long asked, UniEmitter<? super Void> done) {
        // Whoever asked has been refused by now and will come again: writing it late would only make a duplicate.
        if (System.nanoTime() - asked > PATIENCE.toNanos()) {
            done.fail(new IllegalStateException("The broker did not answer in time"));
            return;
        }
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
        sender.shutdown();
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
