package ordnung.hub.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The door: everybody's work begins in the inbox. */
@Path("/")
@PermitAll
public class HomePages {

    @GET
    public RestResponse<Void> home() {
        return RestResponse.seeOther(URI.create("/inbox"));
    }
}
