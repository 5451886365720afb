package ordnung.hub.platform.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that carries a session's token: out of reach of scripts, never sent along by another site's form. */
final class SessionCookie {
    static final String NAME = "ordnung_session";

    private SessionCookie() {
    }

    static Optional<String> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME)).map(Cookie::getValue).filter(token -> !token.isEmpty());
    }

    static void set(RoutingContext context, String token) {
        add(context, token, Sessions.LENGTH.toSeconds());
    }

    static void clear(RoutingContext context) {
        add(context, "", 0);
    }

    private static void add(RoutingContext context, String token, long seconds) {
        context.response().addCookie(Cookie.cookie(NAME, token).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds).setSecure("https".equals(context.request().scheme())));
    }
}
