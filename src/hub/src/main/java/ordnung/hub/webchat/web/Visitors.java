package ordnung.hub.webchat.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import ordnung.connector.webchat.Visitor;
import ordnung.hub.platform.Problem;
import ordnung.hub.webchat.Pace;
import ordnung.hub.webchat.WebChats;
import ordnung.hub.webchat.WebChats.WebChat;
import ordnung.hub.webchat.store.VisitorThreads.Name;
import org.jspecify.annotations.Nullable;

/** Who calls: told by the chat's key, the site and the visitor's secret, all of them in what the browser sends. */
@ApplicationScoped
class Visitors {
    private static final String SCHEME = "Visitor ";

    private final WebChats chats;
    private final Pace pace;

    Visitors(WebChats chats, Pace pace) {
        this.chats = chats;
        this.pace = pace;
    }

    /** @throws Problem  401, 403, 404; 429 for whoever does it too often */
    Name known(HttpServerRequest request, String account, Pace.Deed deed) {
        hold(request, pace.ofAddress(deed, CrossOrigin.address(request)));
        WebChat chat = chats.admit(account, CrossOrigin.caller(request));
        String authorization = request.getHeader("Authorization");
        String secret = authorization != null && authorization.startsWith(SCHEME) ? authorization.substring(SCHEME.length()) : null;
        Visitor visitor = Visitor.of(secret).orElseThrow(() -> Problem.of(401, "no-visitor", "Nobody is there", "Send Authorization: Visitor <secret>."));
        hold(request, pace.ofVisitor(deed, visitor.thread()));
        return new Name(chat.account(), visitor.thread());
    }

    private static void hold(HttpServerRequest request, Optional<Duration> wait) {
        wait.ifPresent(time -> {
            request.response().putHeader("Retry-After", Long.toString(time.toSeconds()));
            throw Problem.of(429, "too-many", "Too many calls", "Try again in " + time.toSeconds() + " s.").with("retryAfter", time.toSeconds());
        });
    }

    /** @throws Problem  400 where it is no number */
    static long position(@Nullable String text) {
        try {
            return Long.parseLong(text == null ? "" : text.strip());
        } catch (NumberFormatException noNumber) {
            throw Problem.badField("after", "must be a position");
        }
    }
}
