package ordnung.hub.channels.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the API told a page's behaviour, in the page's language: the API itself speaks English to everybody. */
@Path("/sentences")
@RolesAllowed(Right.READ)
public class SentencePages {
    private final Shells shells;
    private final Sentences sentences;

    SentencePages(Shells shells, Sentences sentences) {
        this.shells = shells;
        this.sentences = sentences;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Uni<String> said(@RestQuery @Nullable String of) {
        return shells.of("").map(shell -> sentences.in(shell.locale(), of));
    }
}
