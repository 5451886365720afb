package ordnung.hub.inbox.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestPath;

/** A letter as its writer laid it out, on a page of its own. */
@Path("/inbox")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class LetterPages {
    /** It comes from anybody: nothing in it runs, fetches or sends, and its links open elsewhere. */
    private static final String SHUT_IN = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'self'; "
        + "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private final Shells shells;
    private final Inbox inbox;

    LetterPages(Shells shells, Inbox inbox) {
        this.shells = shells;
        this.inbox = inbox;
    }

    @GET
    @Path("/{id}/letter/{message}")
    public Uni<Response> letter(@RestPath String id, @RestPath String message) {
        UUID conversation = parse(id);
        return shells.of("inbox").chain(shell -> inbox.messages(List.of(parse(message))).chain(found -> found.stream()
            .filter(each -> each.conversationId().equals(conversation) && !text(each, "html").isEmpty()).findFirst()
            .map(each -> InboxTemplates.letter(text(each, "subject"), text(each, "html")).setLocale(shell.locale()).createUni())
            .orElseThrow(() -> Problem.notFound("letter")))
            .map(page -> Response.ok(page).header("Content-Security-Policy", SHUT_IN).header("Referrer-Policy", "no-referrer").build()));
    }

    private static String text(Message message, String key) {
        Map<String, Object> payload = message.payload();
        return payload != null && payload.get(key) instanceof String text ? text : "";
    }

    private static UUID parse(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.notFound("letter"));
    }
}
