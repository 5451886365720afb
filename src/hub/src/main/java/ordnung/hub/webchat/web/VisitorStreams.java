package ordnung.hub.webchat.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.web.Route;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.LiveFeed;
import ordnung.hub.webchat.Pace;
import ordnung.hub.webchat.VisitorReader;
import ordnung.hub.webchat.store.VisitorThreads;
import ordnung.hub.webchat.store.VisitorThreads.Name;

/**
 * {@code GET /web-chat/{account}/live}: a visitor's own thread as it goes on, as server-sent events that a script reads with {@code fetch}, since a
 * browser's own reader of such streams could not send the secret otherwise than in an address. Resumed by {@code Last-Event-ID}.
 */
@ApplicationScoped
public class VisitorStreams implements LiveFeed.Follower {
    /** An office or a mobile operator's exit; who finds no place asks again every few seconds instead. */
    static final int OF_ADDRESS = 100;
    static final int OF_VISITOR = 6;

    private final Visitors visitors;
    private final VisitorReader reader;
    private final VisitorThreads threads;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final Set<VisitorStream> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> places = new ConcurrentHashMap<>();

    VisitorStreams(Visitors visitors, VisitorReader reader, VisitorThreads threads, ObjectMapper json, Vertx vertx) {
        this.visitors = visitors;
        this.reader = reader;
        this.threads = threads;
        this.json = json;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event, LiveFeed feed) {
        feed.follow(this);
    }

    @Route(path = "/web-chat/:account/live", methods = Route.HttpMethod.GET)
    @PermitAll
    void live(RoutingContext context) {
        try {
            Name visitor = visitors.known(context.request(), context.pathParam("account"), Pace.Deed.READ);
            long position = Visitors.position(context.request().getHeader("Last-Event-ID"));
            take(context, visitor, position);
        } catch (Problem problem) {
            context.response().setStatusCode(problem.status()).putHeader("Content-Type", "application/problem+json")
                    .end(new JsonObject(problem.document()).encode());
        }
    }

    private void take(RoutingContext context, Name visitor, long position) {
        String address = CrossOrigin.address(context.request());
        if (places.merge(address, 1, Integer::sum) > OF_ADDRESS || places.merge(visitor.toString(), 1, Integer::sum) > OF_VISITOR) {
            leave(address);
            if (places.getOrDefault(visitor.toString(), 0) > OF_VISITOR) {
                leave(visitor.toString());
            }
            throw Problem.of(429, "too-many", "Too many streams", "Ask again every few seconds instead.");
        }
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        VisitorStream[] own = new VisitorStream[1];
        own[0] = new VisitorStream(reader, json, response, vertx.getOrCreateContext(), visitor, position, () -> {
            open.remove(own[0]);
            leave(address);
            leave(visitor.toString());
        });
        open.add(own[0]);
        own[0].begin();
        threads.conversation(visitor).subscribe().with(found -> found.ifPresent(own[0]::speaks), fault -> own[0].end());
    }

    private void leave(String place) {
        places.computeIfPresent(place, (name, taken) -> taken > 1 ? taken - 1 : null);
    }

    @Override
    public void changed(long before, long position, Set<UUID> conversations) {
        for (VisitorStream stream : open) {
            UUID conversation = stream.conversation();
            if (conversation != null && conversations.contains(conversation)) {
                stream.changed(before);
            }
        }
    }

    /** Who opened a stream before their first message was stored. */
    @Scheduled(every = "1s", identity = "web-chat-first-words", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> firstWords() {
        List<VisitorStream> silent = open.stream().filter(stream -> stream.conversation() == null).toList();
        return silent.isEmpty() ? Uni.createFrom().voidItem() : threads.conversations(silent.stream().map(VisitorStream::visitor).toList())
                .invoke(found -> silent.stream().filter(stream -> found.containsKey(stream.visitor()))
                        .forEach(stream -> stream.speaks(found.get(stream.visitor()))))
                .onFailure().recoverWithItem(Map.of()).replaceWithVoid();
    }

    @Scheduled(every = "15s", identity = "web-chat-beat")
    void beat() {
        open.forEach(VisitorStream::beat);
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(VisitorStream::end);
    }
}
