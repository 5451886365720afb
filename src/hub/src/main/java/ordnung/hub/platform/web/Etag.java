package ordnung.hub.platform.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The version of a thing as HTTP gives it out, for a later {@code If-Match}, {@link Versions}. */
public final class Etag {

    private Etag() {
    }

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    public static Response ok(Object thing, long version) {
        return Response.ok(thing).header("ETag", of(version)).build();
    }

    public static Response created(String path, Object thing, long version) {
        return Response.created(URI.create(path)).header("ETag", of(version)).entity(thing).build();
    }
}
