package ordnung.benchmark.decoding;

import java.lang.reflect.Constructor;
import java.util.List;
import ordnung.connector.Connector;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;
import org.opentest4j.TestAbortedException;

/** A channel's contract test, out of which come an account's connector and a sample call of every kind. */
final class Samples {
    private final ConnectorContract contract;

    private Samples(ConnectorContract contract) {
        this.contract = contract;
    }

    static Samples of(Class<? extends ConnectorContract> type) throws ReflectiveOperationException {
        Constructor<? extends ConnectorContract> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return new Samples(constructor.newInstance());
    }

    String channel() {
        return contract.factory().channel();
    }

    /** Must not touch the network. */
    Connector connector() {
        return contract.offline();
    }

    /** Authentic, of every kind; empty where the provider calls nobody. */
    List<WebhookCall> calls() {
        try {
            return List.copyOf(contract.calls().values());
        } catch (TestAbortedException callsNobody) {
            return List.of();
        }
    }
}
