package ordnung.hub.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import ordnung.connector.ConnectorFactory;

/** The channels that this build speaks: every connector on the class path, by its key. Two of one key stop the start. */
@ApplicationScoped
public class Channels {
    private final Map<String, ConnectorFactory> factories = new TreeMap<>();

    Channels() {
        for (ConnectorFactory factory : ServiceLoader.load(ConnectorFactory.class, Thread.currentThread().getContextClassLoader())) {
            ConnectorFactory other = factories.put(factory.channel(), factory);
            if (other != null) {
                throw new IllegalStateException("Two connectors claim the channel " + factory.channel() + ": " + other.getClass().getName()
                        + " and " + factory.getClass().getName() + "; take one of them off the class path");
            }
        }
    }

    public Optional<ConnectorFactory> find(String channel) {
        return Optional.ofNullable(factories.get(channel));
    }

    /** In the order of their keys. */
    public Collection<ConnectorFactory> all() {
        return factories.values();
    }
}
