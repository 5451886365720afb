package ordnung.hub.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Somebody who opens an address reads a page and not a problem document. What scripts and programs ask for keeps its document. */
public class FaultPages {

    @CheckedTemplate(basePath = "platform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance fault(Shell shell, int status);
    }

    private final Instance<Shells> shells;

    FaultPages(Instance<Shells> shells) {
        this.shells = shells;
    }

    @ServerResponseFilter
    public void page(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || !isOpened(request)) {
            return;
        }
        Shell shell = shells.get().ofNobody();
        String page = Templates.fault(shell, response.getStatus()).setLocale(shell.locale()).render();
        response.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    /** Browsers say since 2020 what a request is for; for older ones, what they would like to have. */
    private static boolean isOpened(ContainerRequestContext request) {
        if (!Pages.isPage(request.getMethod(), request.getUriInfo().getPath())) {
            return false;
        }
        String mode = request.getHeaderString("Sec-Fetch-Mode");
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return mode != null ? mode.equals("navigate") : accept != null && accept.contains("text/html");
    }
}
