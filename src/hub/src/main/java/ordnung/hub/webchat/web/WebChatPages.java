package ordnung.hub.webchat.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Language;
import ordnung.hub.replies.Shop;
import ordnung.hub.webchat.WebChats;
import ordnung.hub.webchat.WebChats.WebChat;
import ordnung.hub.webchat.Widget;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The script for shops with a site, and for those without one a page that is nothing but the chat. */
@Path("/web-chat")
@PermitAll
public class WebChatPages {
    private final WebChats chats;
    private final Widget widget;
    private final Shop shop;
    private final HttpServerRequest request;

    WebChatPages(WebChats chats, Widget widget, Shop shop, HttpServerRequest request) {
        this.chats = chats;
        this.widget = widget;
        this.shop = shop;
        this.request = request;
    }

    @CheckedTemplate(basePath = "webchat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance page(String language, String title, String script);
    }

    /** A chat that is switched off leaves the site as it was: an empty script, no error in anybody's console. */
    @GET
    @Path("{account}.js")
    @Produces("text/javascript")
    @Operation(hidden = true)
    public Response script(@RestPath String account, @RestQuery @Nullable String key) {
        String script = chats.find(account).map(chat -> {
            if (!chat.entrance().opensTo(key)) {
                throw Problem.of(401, "bad-key", "Not this chat's key", "The key is not that of the chat.");
            }
            return widget.script(chat, title(chat));
        }).orElse("");
        return Response.ok(script).header("Cache-Control", "public, max-age=300").header("Cross-Origin-Resource-Policy", "cross-origin").build();
    }

    /** @param lang  ru, uk or en; without it as the browser asks */
    @GET
    @Path("{account}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(@RestPath String account, @RestQuery @Nullable String lang) {
        WebChat chat = chats.find(account).orElseThrow(() -> Problem.notFound("chat"));
        String script = "/web-chat/" + chat.account() + ".js?key=" + URLEncoder.encode(chat.entrance().key(), StandardCharsets.UTF_8);
        return Templates.page(language(lang), title(chat), script);
    }

    private String title(WebChat chat) {
        return chat.looks().title().isEmpty() ? shop.values().getOrDefault("shop.name", "") : chat.looks().title();
    }

    private String language(@Nullable String asked) {
        String accepted = request.getHeader("Accept-Language");
        String wanted = asked != null ? asked : accepted == null ? "" : accepted.substring(0, Math.min(2, accepted.length()));
        return Language.of(wanted).code();
    }
}
