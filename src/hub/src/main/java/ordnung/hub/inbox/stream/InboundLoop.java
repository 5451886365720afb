package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import ordnung.events.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Gather, store, and only then let the broker have the offsets. While one batch is stored the next one grows, so the more there is to do, the
 * cheaper each message becomes. All of it runs on one thread; {@link #stop} comes from another.
 */
final class InboundLoop implements ConsumerRebalanceListener {
    static final int MAX_BATCH = 1000;
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** How long the first of a batch waits for others. What the consumer has fetched ahead is old: what came since is one more fetch away. */
    private static final Duration GATHERING = Duration.ofMillis(4);
    /** Offsets are let go in portions: what is read again after a crash is known by its id. */
    private static final long COMMIT_NANOS = Duration.ofMillis(500).toNanos();
    /** Between two signs of life while a batch is being stored. */
    static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(InboundLoop.class);

    private final Consumer<String, byte[]> consumer;
    private final Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> store;
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    /** Fetched while a batch was waiting for the database. */
    private final List<ConsumerRecord<String, byte[]>> ahead = new ArrayList<>();
    private long committed = System.nanoTime();
    private volatile boolean stopping;

    /** @param store  never fails: what cannot be stored is parked */
    InboundLoop(Consumer<String, byte[]> consumer, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> store) {
        this.consumer = consumer;
        this.store = store;
    }

    /** Returns after {@link #stop}, with the offsets of all that was stored let go. */
    void run() {
        try {
            consumer.subscribe(List.of(Topics.INBOUND), this);
            while (!stopping) {
                List<ConsumerRecord<String, byte[]>> batch = gather();
                if (!batch.isEmpty() && stored(batch)) {
                    batch.forEach(record -> done.put(new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1)));
                    commitInTime();
                }
            }
        } catch (WakeupException stop) {
            // The stop's own way of ending a poll.
        } finally {
            commitNow();
        }
    }

    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    private List<ConsumerRecord<String, byte[]>> gather() {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(ahead);
        ahead.clear();
        if (batch.isEmpty()) {
            consumer.poll(done.isEmpty() ? IDLE : IDLE.dividedBy(2)).forEach(batch::add);
        }
        if (!batch.isEmpty() && batch.size() < MAX_BATCH) {
            consumer.poll(GATHERING).forEach(batch::add);
        } else {
            commitInTime();
        }
        return batch;
    }

    /** However long the database is away, the group must go on seeing this member. False: it was not stored when the stop came. */
    private boolean stored(List<ConsumerRecord<String, byte[]>> batch) {
        CompletableFuture<Void> result = store.apply(batch).subscribeAsCompletionStage();
        while (!isDone(result)) {
            if (stopping) {
                return isDone(result);
            }
            consumer.pause(consumer.assignment());
            consumer.poll(Duration.ZERO).forEach(ahead::add);
        }
        if (!consumer.paused().isEmpty()) {
            consumer.resume(consumer.paused());
        }
        return true;
    }

    /** Waits for it a while. */
    private boolean isDone(CompletableFuture<Void> result) {
        try {
            result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAtIt) {
            return false;
        } catch (ExecutionException fault) {
            throw new KafkaException("A batch was neither stored nor parked", fault.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
            return false;
        }
    }

    private void commitInTime() {
        if (System.nanoTime() - committed > COMMIT_NANOS) {
            Map<TopicPartition, OffsetAndMetadata> ours = ours();
            if (!ours.isEmpty()) {
                consumer.commitAsync(ours, null);
            }
            done.clear();
            committed = System.nanoTime();
        }
    }

    /** A refusal costs nothing: another member has the partition, and knows what it reads again. */
    private void commitNow() {
        try {
            consumer.commitSync(ours(), LAST_COMMIT);
        } catch (WakeupException stop) {
            // The stop has been heard: once more, in peace.
            commitNow();
        } catch (KafkaException refused) {
            LOG.debugf("inbound.commit_refused cause=%s", refused.getClass().getSimpleName());
        }
        done.clear();
    }

    /** A partition may have gone to another member while its batch was being stored. */
    private Map<TopicPartition, OffsetAndMetadata> ours() {
        Map<TopicPartition, OffsetAndMetadata> ours = new HashMap<>(done);
        ours.keySet().retainAll(consumer.assignment());
        return ours;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commitNow();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        done.clear();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Read on from where the group has come to.
    }
}
