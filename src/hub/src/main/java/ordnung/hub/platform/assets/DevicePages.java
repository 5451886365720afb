package ordnung.hub.platform.assets;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a device that installs the pages asks for. Holds nothing of anybody, so anybody may have it. */
@Path("/")
@PermitAll
public class DevicePages {

    @CheckedTemplate(basePath = "platform")
    static class Templates {
        static native TemplateInstance offline(Shell shell);
    }

    private final Shells shells;
    private final Assets assets;

    DevicePages(Shells shells, Assets assets) {
        this.shells = shells;
        this.assets = assets;
    }

    @GET
    @Path("manifest.webmanifest")
    @Produces("application/manifest+json")
    @Operation(hidden = true)
    public Manifest manifest() {
        return Manifest.of(shells.ofNobody().language(), assets.base());
    }

    /** Shown without a connection in place of a page that was never opened on the device. */
    @GET
    @Path("offline")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance offline() {
        Shell shell = shells.ofNobody();
        return Templates.offline(shell).setLocale(shell.locale());
    }
}
