package ordnung.hub.platform.start;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ordnung.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** The topics that Ordnung speaks over, made where they are missing. */
final class ChannelTopics {
    private static final Logger LOG = Logger.getLogger(ChannelTopics.class);
    private static final List<String> NAMES = List.of(Topics.INBOUND, Topics.OUTBOUND, Topics.REPORTS);
    /** A cluster may serve several hubs. The embedded broker serves one, which reads on one thread: there more would only cut batches up. */
    private static final int PARTITIONS = 12;
    private static final int EMBEDDED_PARTITIONS = 1;
    private static final int TIMEOUT_SECONDS = 30;
    private static final Map<String, String> SETTINGS = Map.of(
        "retention.ms", Long.toString(TimeUnit.DAYS.toMillis(7)),
        "max.message.bytes", Integer.toString(8 * 1024 * 1024));

    private ChannelTopics() {
    }

    /**
     * Replication is the cluster's own default. A cluster that refuses (rights, policy) is told in the log only: its keeper may make the
     * topics.
     *
     * @param embedded  the broker is this program's own
     * @param variables {@code KAFKA_…} among them are client settings, as for the application's own clients
     * @throws StartRefused when the cluster does not answer
     */
    static void create(String bootstrapServers, boolean embedded, Map<String, String> variables) {
        try (Admin admin = Admin.create(client(bootstrapServers, variables))) {
            Set<String> there = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = NAMES.stream().filter(name -> !there.contains(name))
                .map(name -> new NewTopic(name, Optional.of(embedded ? EMBEDDED_PARTITIONS : PARTITIONS), Optional.empty()).configs(SETTINGS)).toList();
            admin.createTopics(missing).values().forEach(ChannelTopics::report);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartRefused("Kafka at " + bootstrapServers + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", e);
        }
    }

    private static void report(String topic, org.apache.kafka.common.KafkaFuture<Void> creation) {
        try {
            creation.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.warnf("Topic %s could not be made: %s", topic, e.getCause().getMessage());
            }
        } catch (TimeoutException e) {
            LOG.warnf("Topic %s could not be made within %d s", topic, TIMEOUT_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> client(String bootstrapServers, Map<String, String> variables) {
        Map<String, Object> settings = new HashMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                settings.put(name.substring(6).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}
