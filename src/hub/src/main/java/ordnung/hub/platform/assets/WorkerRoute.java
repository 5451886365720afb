package ordnung.hub.platform.assets;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * {@code /worker.js}, the script that opens the pages without a connection. It lies at the root because it may look after what lies below it
 * alone, and is told its make and that make's files, so that a browser sees another script as soon as anything is another.
 */
@ApplicationScoped
class WorkerRoute {
    private static final String SOURCE = "/ordnung/hub/platform/worker.js";

    private final String source = source();
    private final Assets assets;

    WorkerRoute(Assets assets) {
        this.assets = assets;
    }

    private String script() {
        return source.replace("\"{version}\"", "\"" + assets.version() + "\"")
                .replace("[\"{files}\"]", assets.needed().stream().collect(Collectors.joining("\", \"", "[\"", "\"]")));
    }

    void register(@Observes Router router) {
        router.get("/worker.js").order(Integer.MIN_VALUE / 2).handler(this::give);
    }

    private void give(RoutingContext context) {
        context.response().putHeader("Content-Type", "text/javascript; charset=utf-8").putHeader("Cache-Control", "no-cache").end(script());
    }

    private static String source() {
        try (InputStream source = WorkerRoute.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new IllegalStateException(SOURCE + " is not there");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
