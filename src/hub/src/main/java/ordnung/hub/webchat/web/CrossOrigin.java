package ordnung.hub.webchat.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ordnung.connector.webchat.Entrance;
import ordnung.connector.webchat.Entrance.Caller;
import ordnung.connector.webchat.WebChatConnector;
import ordnung.host.HostLedger;
import ordnung.hub.webchat.Pace;
import ordnung.hub.webchat.WebChats;
import ordnung.hub.webchat.WebChats.WebChat;
import org.jspecify.annotations.Nullable;

/**
 * Lets scripts of a chat's own sites read what they are answered, refusals too, and turns away who writes too much. Before anything else looks at the
 * call: a browser asks beforehand, without a header of its own.
 */
@ApplicationScoped
class CrossOrigin {
    static final String READING = "/web-chat/";
    private static final String WRITING = "/webhooks/" + WebChatConnector.CHANNEL + "/";
    /** This machine, or one of its own network. */
    private static final Pattern NEIGHBOUR = Pattern.compile("127\\.|10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.|(0*:)+0*1$|f[cd][0-9a-f]{2}:");
    /** After the headers that every answer carries, before the limits of bodies. */
    private static final int EARLY = 9_500;

    private final WebChats chats;
    private final Pace pace;
    private final HostLedger ledger;

    CrossOrigin(WebChats chats, Pace pace, HostLedger ledger) {
        this.chats = chats;
        this.pace = pace;
        this.ledger = ledger;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, EARLY);
    }

    /** What a call says of itself. */
    static Caller caller(HttpServerRequest request) {
        String outside = request.getHeader("X-Forwarded-Host");
        return new Caller(request.getParam("key"), request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"),
                outside == null ? request.getHeader("Host") : outside);
    }

    /** The visitor's own, where a proxy beside us tells it: all of a shop's visitors would be one address otherwise. Of a stranger's word nothing is taken. */
    static String address(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String chain = request.getHeader("X-Forwarded-For");
        if (peer == null || peer.hostAddress() == null) {
            return "";
        }
        return chain != null && NEIGHBOUR.matcher(peer.hostAddress()).lookingAt() ? chain.substring(chain.lastIndexOf(',') + 1).strip() : peer.hostAddress();
    }

    private void pass(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith(WRITING)) {
            write(context, account(path, WRITING));
        } else if (path.startsWith(READING)) {
            read(context, chats.find(account(path, READING)).orElse(null));
        } else {
            context.next();
        }
    }

    private static String account(String path, String prefix) {
        String rest = path.substring(prefix.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    /** The connector answers for the rest. */
    private void write(RoutingContext context, String account) {
        Optional<Duration> wait = context.request().method().equals(HttpMethod.POST)
                ? pace.ofAddress(Pace.Deed.WRITE, address(context.request())) : Optional.empty();
        if (wait.isEmpty()) {
            context.next();
            return;
        }
        Optional<WebChat> chat = chats.find(account);
        ledger.rejected(chat.map(one -> one.account().toString()).orElse(null), WebChatConnector.CHANNEL, "too-many");
        chat.ifPresent(one -> share(context, one));
        context.response().setStatusCode(429).putHeader("Retry-After", Long.toString(wait.get().toSeconds())).end("too-many");
    }

    private void read(RoutingContext context, @Nullable WebChat chat) {
        boolean shared = chat != null && share(context, chat);
        if (!context.request().method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response().setStatusCode(shared ? 204 : 403);
        (shared ? Entrance.preflight() : Map.<String, String>of()).forEach(response::putHeader);
        response.end();
    }

    private static boolean share(RoutingContext context, WebChat chat) {
        Map<String, String> sharing = chat.entrance().sharing(caller(context.request()));
        sharing.forEach(context.response()::putHeader);
        return !sharing.isEmpty();
    }
}
