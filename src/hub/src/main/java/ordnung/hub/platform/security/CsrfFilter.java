package ordnung.hub.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import ordnung.hub.platform.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A browser sends the session's cookie along whoever made it call; only our own pages know the session's token. Whatever changes something
 * and came with a cookie must carry it. A key is never sent along by itself and needs none; signing in uses no session and is guarded by
 * {@link SignInResource}, and what is done in nobody's name by {@link OwnPagesOnly}. Holds for resources: a plain Vert.x route that looks at
 * a session would have to ask for itself.
 */
class CsrfFilter {
    static final String HEADER = "X-CSRF-Token";
    static final String FIELD = "_csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGN_INS = Set.of("/sign-in", "/api/v1/session");

    private final SecurityIdentity identity;

    CsrfFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
        if (resource.getResourceClass().isAnnotationPresent(OwnPagesOnly.class)) {
            return;
        }
        String method = request.getMethod();
        if (SAFE.contains(method) || "POST".equals(method) && SIGN_INS.contains(request.getUriInfo().getPath())) {
            return;
        }
        String expected = identity.getAttribute(Caller.CSRF);
        if (expected == null) {
            return;
        }
        String sent = sent(request);
        if (sent == null || !Token.same(expected, sent)) {
            throw Problem.of(403, "csrf", "The page is too old", "Reload the page and try again: the request does not carry the session's token.");
        }
    }

    private static @Nullable String sent(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return header;
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormData() == null ? null : (String) context.getFormParameter(FIELD, true, false);
    }
}
