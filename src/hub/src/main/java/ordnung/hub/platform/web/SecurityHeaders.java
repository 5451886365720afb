package ordnung.hub.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * What a browser is told with every answer, whoever gives it. An answer that has set a header itself keeps its own: static files may be
 * cached, stored files are sandboxed. No script and no style runs that is not a file of ours.
 */
@ApplicationScoped
class SecurityHeaders {
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data: blob:; "
            + "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            // A voice message is recorded in the page; nothing else of the device is asked for.
            "Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=(), usb=()",
            "Cache-Control", "no-store");
    /** A file under its plain name may be another one after the next start: a browser asks whether it still is what it has. */
    private static final String FILES = "/ui/";
    private static final String MADE = "/ui/v-";
    /** Before anything else, so that refusals of the server itself carry them too. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        context.addHeadersEndHandler(ending -> {
            MultiMap headers = context.response().headers();
            if (context.request().path().startsWith(FILES) && !context.request().path().startsWith(MADE)) {
                headers.set("Cache-Control", "no-cache");
            }
            HEADERS.forEach((name, value) -> {
                if (!headers.contains(name)) {
                    headers.set(name, value);
                }
            });
        });
        context.next();
    }
}
