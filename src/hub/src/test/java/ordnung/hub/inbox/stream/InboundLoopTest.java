package ordnung.hub.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import ordnung.events.Topics;
import ordnung.hub.TestServices;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop against the broker, in a group of its own; what it hands over is stored when the test says so. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class InboundLoopTest {
    private final String group = "loop-test-" + UUID.randomUUID();
    /** Keys keep their partition, and every record of a test has this one. */
    private final String key = "loop-test-" + UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private KafkaProducer<String, byte[]> topic;
    private Admin admin;
    private TopicPartition partition;

    @BeforeEach
    void open() {
        topic = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    @AfterEach
    void close() {
        topic.close();
        admin.close();
    }

    @Test
    void anOffsetIsLetGoOnlyWhenItsRecordIsStoredHoweverLongThatTakes() throws Exception {
        long first = write("1");
        try (Reader reader = new Reader()) {
            await().until(() -> reader.seen().equals(List.of("1")));
            long second = write("2");
            // Longer than the loop waits before it gives its sign of life.
            await().pollDelay(InboundLoop.PATIENCE.multipliedBy(2)).until(() -> members() == 1);
            assertThat(reader.seen()).containsExactly("1");
            assertThat(letGo()).isLessThanOrEqualTo(first);
            reader.stored.complete(null);
            await().until(() -> reader.seen().equals(List.of("1", "2")));
            await().until(() -> letGo() == second + 1);
        }
    }

    @Test
    void whatWasNotStoredWhenTheStopCameIsReadAgain() throws Exception {
        long first = write("1");
        try (Reader stopped = new Reader()) {
            await().until(() -> stopped.seen().equals(List.of("1")));
        }
        assertThat(letGo()).isLessThanOrEqualTo(first);
        try (Reader next = new Reader()) {
            next.stored.complete(null);
            await().until(() -> next.seen().equals(List.of("1")));
        }
        assertThat(letGo()).as("a stop lets go of what was stored").isEqualTo(first + 1);
    }

    private final class Reader implements AutoCloseable {
        private final List<String> mine = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> stored = new CompletableFuture<>();
        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers, "group.id", group,
                "enable.auto.commit", false, "auto.offset.reset", "earliest"), new StringDeserializer(), new ByteArrayDeserializer());
        private final InboundLoop loop = new InboundLoop(consumer, this::store);
        private final Thread thread = new Thread(loop::run, "loop-test");

        Reader() {
            thread.start();
        }

        /** Other tests' records are none of its business, and are done at once. */
        private Uni<Void> store(List<ConsumerRecord<String, byte[]>> batch) {
            List<String> ours = batch.stream().filter(record -> key.equals(record.key())).map(record -> new String(record.value())).toList();
            mine.addAll(ours);
            return ours.isEmpty() ? Uni.createFrom().voidItem() : Uni.createFrom().completionStage(stored);
        }

        List<String> seen() {
            return List.copyOf(mine);
        }

        @Override
        public void close() throws InterruptedException {
            loop.stop();
            thread.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(thread.isAlive()).isFalse();
            consumer.close();
        }
    }

    private long write(String value) throws Exception {
        RecordMetadata written = topic.send(new ProducerRecord<>(Topics.INBOUND, key, value.getBytes())).get(10, TimeUnit.SECONDS);
        partition = new TopicPartition(Topics.INBOUND, written.partition());
        return written.offset();
    }

    /** Where the group would read on in the key's partition; 0: nothing was let go yet. */
    private long letGo() throws ExecutionException, InterruptedException {
        OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get()
                .get(partition);
        return Optional.ofNullable(offset).map(OffsetAndMetadata::offset).orElse(0L);
    }

    private int members() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().size();
    }
}
