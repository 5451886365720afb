package ordnung.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's settings: one node on one small machine, nothing lost when a process is killed, quick to come back. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    /** Bytes of the largest record: a provider's body of several megabytes travels whole, with room for its envelope. */
    static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private BrokerSettings() {
    }

    static Map<String, Object> of(Path log, int port, int controllerPort) {
        var settings = new HashMap<String, Object>();
        settings.putAll(node(log, port, controllerPort));
        settings.putAll(aloneInItsCluster());
        settings.putAll(quickReturn());
        settings.putAll(log());
        settings.putAll(smallMemory());
        return settings;
    }

    private static Map<String, String> node(Path log, int port, int controllerPort) {
        return Map.of(
            "process.roles", "broker,controller",
            "node.id", Integer.toString(NODE_ID),
            "log.dirs", log.toString(),
            "listeners", "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
            "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
            "controller.listener.names", CONTROLLER_LISTENER,
            "controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort,
            // A topic that nobody created is a spelling mistake, not a wish.
            "auto.create.topics.enable", "false");
    }

    private static Map<String, String> aloneInItsCluster() {
        return Map.of(
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> quickReturn() {
        return Map.of(
            // After kill -9 the controller holds the dead broker's registration for this long before it accepts the next one.
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            "group.initial.rebalance.delay.ms", "0",
            // The default writes and flushes an empty record twice a second for ever.
            "metadata.max.idle.interval.ms", "10000");
    }

    private static Map<String, String> log() {
        return Map.of(
            "num.partitions", "12",
            "message.max.bytes", Integer.toString(LARGEST_RECORD),
            "log.retention.hours", "168",
            "log.segment.bytes", Integer.toString(64 * 1024 * 1024),
            "log.index.size.max.bytes", Integer.toString(1024 * 1024),
            // A killed process loses nothing that was acknowledged; a power cut at most the last second.
            "log.flush.interval.ms", "1000",
            "log.flush.scheduler.interval.ms", "1000");
    }

    private static Map<String, String> smallMemory() {
        return Map.of(
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "num.recovery.threads.per.data.dir", "2",
            "log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024),
            // Bound what requests may take of the small heap.
            "socket.request.max.bytes", Integer.toString(3 * LARGEST_RECORD),
            "queued.max.request.bytes", Integer.toString(4 * LARGEST_RECORD));
    }
}
