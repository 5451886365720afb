package ordnung.hub.channels.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shells;

/**
 * What the API told a page's behaviour, in the page's language: the API itself speaks English to everybody. In the body and not in the address,
 * since a reason may name what somebody typed.
 */
@Path("/sentences")
@RolesAllowed(Right.READ)
public class SentencePages {
    private final Shells shells;
    private final Sentences sentences;

    SentencePages(Shells shells, Sentences sentences) {
        this.shells = shells;
        this.sentences = sentences;
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Uni<String> said(String of) {
        return shells.of("").map(shell -> sentences.in(shell.locale(), of));
    }
}
