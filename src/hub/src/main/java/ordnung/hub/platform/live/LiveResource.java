package ordnung.hub.platform.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.web.Route;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Language;

/** {@code GET /api/v1/events} for integrations and {@code /live} for browsers: the same changes, resumed by {@code Last-Event-ID}. */
@ApplicationScoped
public class LiveResource {
    private final LiveFeed feed;
    private final Bundles bundles;
    private final Vertx vertx;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

    LiveResource(LiveFeed feed, Bundles bundles, Vertx vertx) {
        this.feed = feed;
        this.bundles = bundles;
        this.vertx = vertx;
    }

    @Route(path = "/api/v1/events", methods = Route.HttpMethod.GET)
    @RolesAllowed(Right.READ)
    void events(RoutingContext context) {
        stream(context, (response, position) -> new EventStream(feed, response, vertx.getOrCreateContext(), position));
    }

    @Route(path = "/live", methods = Route.HttpMethod.GET)
    @RolesAllowed(Right.READ)
    void live(RoutingContext context) {
        Language language = Language.of(context.request().getParam("language"));
        stream(context, (response, position) -> new PageStream(feed, bundles, response, vertx.getOrCreateContext(), language, position));
    }

    @FunctionalInterface
    private interface Opening {
        LiveStream stream(HttpServerResponse response, long position);
    }

    private void stream(RoutingContext context, Opening opening) {
        // A browser's first connection cannot send the header: it says in the address which position its page was rendered at.
        String header = context.request().getHeader("Last-Event-ID");
        long resume = position(header == null ? context.request().getParam("after") : header);
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        if (resume >= 0) {
            begin(response, opening, resume);
        } else {
            feed.head().subscribe().with(head -> begin(response, opening, head), fault -> context.fail(503));
        }
    }

    private void begin(HttpServerResponse response, Opening opening, long position) {
        LiveStream stream = opening.stream(response, position);
        open.add(stream);
        response.endHandler(ended -> open.remove(stream));
        // The position at once: a browser that is cut off before the first change still resumes from here.
        response.write("retry: 1000\nid: " + position + "\nevent: hello\ndata: {\"type\":\"hello\"}\n\n");
        stream.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(LiveStream::end);
    }

    @Scheduled(every = "15s", identity = "live-beat")
    void beat() {
        open.forEach(LiveStream::beat);
    }

    private static long position(String lastEventId) {
        try {
            return lastEventId == null ? -1 : Long.parseLong(lastEventId.trim());
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }
}
