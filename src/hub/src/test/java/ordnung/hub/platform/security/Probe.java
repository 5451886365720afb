package ordnung.hub.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Stands in for the pages and resources of the features. */
@Path("/")
public class Probe {
    private final Caller caller;

    Probe(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("probe/page")
    @RolesAllowed(Right.READ)
    public String page() {
        return caller.csrfToken();
    }

    @GET
    @Path("api/v1/probe")
    @RolesAllowed(Right.READ)
    public Map<String, String> who() {
        return Map.of("name", caller.name(), "role", caller.role(), "language", caller.language(), "kind", caller.actor().kind().word());
    }

    @POST
    @Path("api/v1/probe")
    @RolesAllowed(Right.WRITE)
    public String write() {
        return "written";
    }

    @POST
    @Path("probe/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Right.WRITE)
    public String form(@RestForm String word) {
        return word;
    }

    @GET
    @Path("api/v1/probe/open")
    @PermitAll
    public String open() {
        return "open";
    }

    @GET
    @Path("api/v1/probe/forgotten")
    public String forgotten() {
        return "never seen";
    }
}
