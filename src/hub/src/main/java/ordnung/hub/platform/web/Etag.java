package ordnung.hub.platform.web;

import jakarta.ws.rs.core.Response;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The version of a thing as HTTP carries it: given out as {@code ETag}, asked for as {@code If-Match}. */
public final class Etag {

    private Etag() {
    }

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** An answer with the thing and the version that an edit may name. */
    public static Response ok(Object thing, long version) {
        return Response.ok(thing).header("ETag", of(version)).build();
    }

    /**
     * @param ifMatch  the header as it came; null or {@code *} asks for no version
     * @throws Problem 412 where the caller has seen another version
     */
    public static void expect(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.trim())) {
            return;
        }
        String asked = ifMatch.trim();
        String bare = asked.startsWith("W/") ? asked.substring(2) : asked;
        if (!bare.replace("\"", "").equals(Long.toString(version))) {
            throw Problem.stale();
        }
    }
}
