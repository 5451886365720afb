package ordnung.hub.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.demo.DemoTown;
import ordnung.hub.platform.DataDir;
import ordnung.hub.platform.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The customers' phones of this process: there in demo mode, and connected to the shop once it can be called. */
@ApplicationScoped
class Town {
    private static final int AFTER_OTHERS = 3000;
    private static final Logger LOG = Logger.getLogger(Town.class);

    private final boolean wanted;
    private final DataDir data;
    private final Clock clock;
    private final DemoShop shop;
    private final Bell bell;
    private final CompletableFuture<DemoShop.Webhooks> furnished = new CompletableFuture<>();
    private volatile @Nullable DemoTown town;

    Town(@ConfigProperty(name = "ordnung.demo") boolean wanted, DataDir data, Clock clock, DemoShop shop,
         Bell bell) {
        this.wanted = wanted;
        this.data = data;
        this.clock = clock;
        this.shop = shop;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        town = wanted ? DemoTown.start(data.root().resolve("demo"), clock) : null;
    }

    /** The start waits for none of this. Meanwhile what the phones write waits with them. */
    synchronized void serving(@ObservesAsync HttpServerStart started) {
        DemoTown waiting = town;
        if (waiting == null || furnished.isDone()) {
            return;
        }
        try {
            DemoShop.Webhooks webhooks = shop.open(waiting);
            URI base = URI.create("http://127.0.0.1:" + started.options().getPort());
            Map<String, URI> others = new HashMap<>();
            webhooks.others().forEach((channel, path) -> others.put(channel, base.resolve(path)));
            waiting.connect(base.resolve(webhooks.whatsApp()), base.resolve(webhooks.siteForm()), others);
            waiting.watch(change -> happened(waiting, change.phoneId()));
            FirstLetters.write(waiting);
            furnished.complete(webhooks);
            LOG.info("demo.open");
        } catch (RuntimeException fault) {
            furnished.completeExceptionally(fault);
            LOG.error("demo.failed", fault);
        }
    }

    private void happened(DemoTown where, String market) {
        if (where.markets().stream().anyMatch(one -> one.channel().equals(market))) {
            where.hubAccount(market).ifPresent(bell::ring);
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

    /** Once the shop is furnished. */
    Uni<DemoShop.Webhooks> webhooks() {
        return Uni.createFrom().completionStage(furnished::minimalCompletionStage);
    }

    /** While the database is still there: nothing more is written to the shop. After who asks has stopped asking: a provider that is gone would be a fault. */
    void stop(@Observes @Priority(AFTER_OTHERS) ShutdownEvent event) {
        DemoTown open = town;
        town = null;
        if (open != null) {
            open.close();
        }
    }
}
