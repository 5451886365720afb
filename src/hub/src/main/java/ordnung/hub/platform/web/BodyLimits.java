package ordnung.hub.platform.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a call may carry: 2 MB, and for an upload the largest file with its multipart around it. What says its length is refused before it is
 * read, what does not is cut off by the server at the limit. Webhooks have the host's own limit, so that it can count what it turns away.
 */
@ApplicationScoped
class BodyLimits {
    private static final long PLAIN = 2L * 1024 * 1024;
    private static final long AROUND_A_FILE = 64L * 1024;
    private static final int AFTER_HEADERS = 9_000;

    private final long largestFile;

    BodyLimits(@ConfigProperty(name = "ordnung.files.max-size") long largestFile) {
        this.largestFile = largestFile;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, AFTER_HEADERS);
    }

    private void limit(RoutingContext context) {
        String path = context.request().path();
        if (path.startsWith("/webhooks/")) {
            context.next();
            return;
        }
        boolean file = path.equals("/api/v1/files") || path.startsWith("/web-chat/") && path.endsWith("/files");
        long limit = file ? largestFile + AROUND_A_FILE : PLAIN;
        if (length(context) > limit) {
            refuse(context, limit);
            return;
        }
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        context.next();
    }

    private static long length(RoutingContext context) {
        try {
            String length = context.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException leftToTheServer) {
            return 0;
        }
    }

    private static void refuse(RoutingContext context, long limit) {
        JsonObject problem = new JsonObject().put("type", "urn:ordnung:problem:too-large").put("title", "Too large").put("status", 413)
                .put("detail", "At most " + limit + " bytes are taken here.");
        context.response().setStatusCode(413).putHeader("Connection", "close").putHeader("Content-Type", "application/problem+json")
                .end(problem.encode());
    }
}
