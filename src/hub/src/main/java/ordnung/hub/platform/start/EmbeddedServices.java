package ordnung.hub.platform.start;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Kafka for the application: its own where the environment names no others. Closing stops what was started, the broker
 * first, the database last; the application must have stopped by then, so that its consumers have left their group.
 */
public final class EmbeddedServices implements AutoCloseable {
    private final Environment environment;
    private @Nullable DataFolder data;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedBroker broker;
    private @Nullable KeptAlive keptPostgres;
    private @Nullable KeptAlive keptBroker;
    private CompletableFuture<Void> brokerReady = CompletableFuture.completedFuture(null);
    private volatile boolean complete;

    public EmbeddedServices(Environment environment) {
        this.environment = environment;
    }

    /**
     * Returns when the database and the broker serve and the topics are there. What had started is stopped again on a failure.
     *
     * @param variables the environment, whose {@code KAFKA_…} are settings for clients of an external Kafka
     * @return the application's settings
     * @throws StartRefused with a sentence for the person who starts
     */
    public Map<String, String> start(Map<String, String> variables) {
        Map<String, String> settings = begin(variables);
        awaitBroker();
        return settings;
    }

    /** As {@link #start}, but returns as soon as the database serves: the application's own start overlaps with the broker's. */
    Map<String, String> begin(Map<String, String> variables) {
        try {
            prepare();
            CompletableFuture<Void> database = inParallel(keptPostgres, () -> { });
            brokerReady = inParallel(keptBroker, () -> ChannelTopics.create(bootstrapServers(), broker != null, variables));
            await(database);
            return settings();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns when the broker serves and the topics are there. */
    void awaitBroker() {
        try {
            await(brokerReady);
            complete = true;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** False until all has started. */
    boolean complete() {
        return complete;
    }

    private static void await(CompletableFuture<Void> start) {
        try {
            start.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartRefused refused
                ? refused : new StartRefused("The start failed: " + e.getCause(), e.getCause());
        }
    }

    private synchronized void prepare() {
        if (!environment.embedsAnything()) {
            return;
        }
        data = DataFolder.take(environment.dataDir());
        ServiceBook book = new ServiceBook(data.path());
        if (environment.database() == null) {
            postgres = new EmbeddedPostgres(data, book);
            keptPostgres = new KeptAlive(postgres);
        }
        if (environment.kafkaBootstrapServers() == null) {
            broker = new EmbeddedBroker(data, book);
            broker.choosePorts();
            keptBroker = new KeptAlive(broker);
        }
    }

    private static CompletableFuture<Void> inParallel(@Nullable KeptAlive service, Runnable then) {
        return CompletableFuture.runAsync(() -> {
            if (service != null) {
                service.start();
            }
            then.run();
        }, task -> new Thread(task, "start-service").start());
    }

    private String bootstrapServers() {
        String external = environment.kafkaBootstrapServers();
        return external != null ? external : Objects.requireNonNull(broker).bootstrapServers();
    }

    private Map<String, String> settings() {
        DatabaseAddress external = environment.database();
        DatabaseAddress database = external != null ? external : Objects.requireNonNull(postgres).address();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kafka.bootstrap.servers", bootstrapServers());
        settings.put("ordnung.data-dir", environment.dataDir().toString());
        return settings;
    }

    /** Waits until all is stopped; does nothing the second time. */
    @Override
    public synchronized void close() {
        if (keptBroker != null) {
            keptBroker.close();
        }
        if (keptPostgres != null) {
            keptPostgres.close();
        }
        if (data != null) {
            data.close();
            data = null;
        }
    }
}
