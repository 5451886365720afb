package ordnung.hub.platform.security;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import ordnung.hub.platform.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Tells by the browser's own word where a call comes from: Sec-Fetch-Site, and Origin where that is missing. What sends neither is no
 * browser with somebody's cookies, and may call.
 */
class OwnPagesFilter {

    @ServerRequestFilter
    @OwnPagesOnly
    public void check(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean own = site != null ? site.equals("same-origin") || site.equals("none")
                : origin == null || isOwn(origin, request.getHeader("Host"));
        if (!own) {
            throw Problem.forbidden("This may be called by the program's own pages alone.");
        }
    }

    static boolean isOwn(String origin, String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
