package ordnung.hub.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.time.Clock;
import ordnung.connector.demo.DemoTown;
import ordnung.hub.platform.DataDir;
import ordnung.hub.platform.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The customers' phones of this process: there in demo mode, and connected to the shop once it can be called. */
@ApplicationScoped
class Town {
    private static final Logger LOG = Logger.getLogger(Town.class);
    /** After everything that makes the very first start, the owner above all. */
    private static final int LAST = 5000;

    private final boolean wanted;
    private final DataDir data;
    private final Clock clock;
    private final DemoShop shop;
    private volatile @Nullable DemoTown town;
    private volatile DemoShop.@Nullable Webhooks webhooks;

    Town(@ConfigProperty(name = "ordnung.demo") boolean wanted, DataDir data, Clock clock, DemoShop shop) {
        this.wanted = wanted;
        this.data = data;
        this.clock = clock;
        this.shop = shop;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (wanted) {
            DemoTown started = DemoTown.start(data.root().resolve("demo"), clock);
            town = started;
            webhooks = shop.open(started.whatsAppSettings());
            FirstLetters.write(started);
            LOG.info("demo.open");
        }
    }

    /** The phones' letters wait until somebody can take them. */
    void serving(@ObservesAsync HttpServerStart started) {
        DemoTown waiting = town;
        DemoShop.Webhooks known = webhooks;
        if (waiting != null && known != null) {
            URI base = URI.create("http://127.0.0.1:" + started.options().getPort());
            waiting.connect(base.resolve(known.whatsApp()), base.resolve(known.siteForm()));
        }
    }

    /** @throws Problem  404 where there is no demo */
    DemoTown phones() {
        DemoTown open = town;
        if (open == null) {
            throw Problem.notFound("page");
        }
        return open;
    }

    /** @return the site form's account */
    String formAccount() {
        DemoShop.Webhooks known = webhooks;
        if (known == null) {
            throw Problem.notFound("page");
        }
        return known.formAccount();
    }

    @PreDestroy
    void stop() {
        DemoTown open = town;
        town = null;
        if (open != null) {
            open.close();
        }
    }
}
