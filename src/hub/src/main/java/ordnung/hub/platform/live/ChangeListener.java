package ordnung.hub.platform.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hears from the database that something was committed, by this hub or another. Comes back by itself after the connection was lost. */
@ApplicationScoped
public class ChangeListener {
    private final PgSubscriber subscriber;
    private final LiveFeed feed;

    ChangeListener(Vertx vertx, LiveFeed feed, @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
                   @ConfigProperty(name = "quarkus.datasource.username") String user,
                   @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.feed = feed;
        String address = url.startsWith("vertx-reactive:") ? url.substring("vertx-reactive:".length()) : url;
        PgConnectOptions options = PgConnectOptions.fromUri(address).setUser(user).setPassword(password);
        this.subscriber = PgSubscriber.subscriber(vertx, options);
        this.subscriber.reconnectPolicy(tries -> 500L);
    }

    void start(@Observes StartupEvent event) {
        subscriber.channel(Changes.CHANNEL).handler(payload -> feed.wake());
        subscriber.connect();
    }

    /** Another channel on the same connection. {@code woken} runs on an event loop, and may miss what was told while the connection was lost. */
    public void listen(String channel, Runnable woken) {
        subscriber.channel(channel).handler(payload -> woken.run());
    }

    /** As {@link #listen}, with what was told. */
    public void hear(String channel, Consumer<String> heard) {
        subscriber.channel(channel).handler(heard::accept);
    }

    void stop(@Observes ShutdownEvent event) {
        subscriber.close();
    }
}
