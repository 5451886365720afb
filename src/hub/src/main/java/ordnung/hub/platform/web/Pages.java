package ordnung.hub.platform.web;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** What a person's browser opens, as against what programs call: whoever is not signed in is led to the form instead of being told 401. */
public final class Pages {
    public static final String SIGN_IN = "/sign-in";
    private static final List<String> PROGRAMS = List.of("/api/", "/q/", "/webhooks/", "/forms/", "/web-chat/");

    private Pages() {
    }

    /** Leads the browser on. The address stays relative: behind a proxy this process does not know its own name. */
    public static Response see(String path) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
    }

    public static boolean isPage(String method, String path) {
        return "GET".equals(method) && PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
