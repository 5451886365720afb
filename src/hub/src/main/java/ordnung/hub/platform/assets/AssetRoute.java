package ordnung.hub.platform.assets;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives the files out. Under this make's own address a browser keeps them for a year and never asks again. A page of an earlier make that asks
 * for one of its files late gets today's, and is told not to keep it.
 */
@ApplicationScoped
class AssetRoute {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetRoute(Assets assets) {
        this.assets = assets;
    }

    void register(@Observes Router router) {
        router.getWithRegex("/ui/v-(?<version>[0-9a-f]{12})/(?<path>.+)").order(Integer.MIN_VALUE / 2).handler(this::give);
    }

    private void give(RoutingContext context) {
        Optional<Asset> file = assets.file(context.pathParam("path"));
        if (file.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        boolean current = context.pathParam("version").equals(assets.version());
        context.response().putHeader("Cache-Control", current ? FOR_A_YEAR : "no-cache");
        write(context, file.get());
    }

    private static void write(RoutingContext context, Asset file) {
        String accepted = context.request().getHeader("Accept-Encoding");
        boolean zip = file.isZipped() && accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
        HttpServerResponse response = context.response().putHeader("Content-Type", file.type()).putHeader("Vary", "Accept-Encoding");
        response.putHeader("Content-Encoding", zip ? "gzip" : "identity").end(Buffer.buffer(zip ? file.zipped() : file.plain()));
    }
}
