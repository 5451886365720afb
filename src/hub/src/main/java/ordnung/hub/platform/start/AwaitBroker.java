package ordnung.hub.platform.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Lets the application's start run beside the broker's up to the point where the first consumer would connect. */
@Singleton
final class AwaitBroker {
    private static volatile @Nullable EmbeddedServices services;

    static void before(EmbeddedServices starting) {
        services = starting;
    }

    /** Ahead of everything that speaks to Kafka. Nothing to await in tests, which start the services whole before the application. */
    void await(@Observes @Priority(1) StartupEvent starting) {
        EmbeddedServices awaited = services;
        if (awaited != null) {
            awaited.awaitBroker();
        }
    }
}
