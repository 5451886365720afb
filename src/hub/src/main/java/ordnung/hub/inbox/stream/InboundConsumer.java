package ordnung.hub.inbox.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stores what comes in, on a thread of its own: one, because who has changed their number must be known before they write on from the new one,
 * and that comes over another partition. Not a channel of the messaging framework, as the other topics are: that hands on every poll by
 * itself, so a backlog stays cut into the small pieces that it came in, and it is the size of a transaction that makes storing cheap.
 */
@ApplicationScoped
public class InboundConsumer {
    private static final String GROUP = "ordnung-hub-inbound";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A stop does not wait longer for a batch that is being stored: it will come again, and is then known. */
    private static final Duration LAST_BATCH = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger(InboundConsumer.class);

    private final Map<String, Object> client;
    private final Ingest ingest;
    private final Storing storing;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "inbound-consumer");
    private volatile @Nullable InboundLoop loop;

    InboundConsumer(@Identifier("default-kafka-broker") Map<String, Object> client, Ingest ingest, Storing storing) {
        this.client = client;
        this.ingest = ingest;
        this.storing = storing;
    }

    void start(@Observes @Priority(jakarta.interceptor.Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        thread.start();
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                InboundLoop current = new InboundLoop(consumer, batch -> storing.store(batch, some -> ingest.store(Decoded.of(some))));
                loop = current;
                // A stop that came before the loop was to be seen has not reached it.
                if (stopping.getCount() > 0) {
                    current.run();
                }
            } catch (RuntimeException fault) {
                LOG.errorf("inbound.begins_anew cause=%s", fault.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        InboundLoop current = loop;
        if (current != null) {
            current.stop();
        }
        thread.join(LAST_BATCH.toMillis());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A frozen process gives its partitions up after eight seconds.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 8000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, InboundLoop.MAX_BATCH);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return settings;
    }
}
