package ordnung.hub.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where people sign in. The form itself is answered by the session's resource, which comes back here with a fault. */
@Path("/")
@PermitAll
public class SignInPages {

    @CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signIn(Shell shell, @Nullable String fault, @Nullable Long left, boolean demo);
    }

    private final Shells shells;
    private final boolean demo;

    SignInPages(Shells shells, @ConfigProperty(name = "ordnung.demo", defaultValue = "false") boolean demo) {
        this.shells = shells;
        this.demo = demo;
    }

    /** @param left  attempts that are left, where the fault says so */
    @GET
    @Path("sign-in")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery @Nullable String fault, @RestQuery @Nullable Long left) {
        Shell shell = shells.ofNobody();
        return Templates.signIn(shell, fault, left, demo).setLocale(shell.locale());
    }
}
