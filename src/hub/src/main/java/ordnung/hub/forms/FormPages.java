package ordnung.hub.forms;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import ordnung.connector.siteform.HostedForm;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.AccountViews;
import ordnung.hub.channels.ChannelAccounts;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Language;
import ordnung.hub.replies.Shop;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The form of a site-form account, for anybody. The account's key stands in it as it would in the form of a site: whoever may fill it in
 * may know it.
 */
@Path("/forms")
@PermitAll
public class FormPages {
    static final String CHANNEL = "site-form";

    private final ChannelAccounts accounts;
    private final AccountViews views;
    private final Shop shop;
    private final HttpServerRequest request;

    FormPages(ChannelAccounts accounts, AccountViews views, Shop shop, HttpServerRequest request) {
        this.accounts = accounts;
        this.views = views;
        this.shop = shop;
        this.request = request;
    }

    /** @param lang  ru, uk or en; without it as the browser asks */
    @GET
    @Path("{account}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<String> form(@RestPath String account, @RestQuery @Nullable String lang) {
        return accounts.one(Ids.parse(account).orElseThrow(() -> Problem.notFound("form"))).chain(found -> views.of(found, ""))
                .map(view -> {
                    if (!CHANNEL.equals(view.channel()) || !view.enabled()) {
                        throw Problem.notFound("form");
                    }
                    return HostedForm.page(path(view), shop.values().getOrDefault("shop.name", view.name()), language(lang));
                });
    }

    @GET
    @Path("thanks")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String thanks(@RestQuery @Nullable String lang) {
        return HostedForm.thanks(language(lang));
    }

    @GET
    @Path("form.css")
    @Produces("text/css")
    @Operation(hidden = true)
    public String style() {
        return HostedForm.stylesheet();
    }

    /** The form is sent to where it came from, whatever name that has outside. */
    private static String path(AccountView view) {
        URI whole = URI.create(String.valueOf(view.webhookUrl()));
        return whole.getRawPath() + "?" + whole.getRawQuery();
    }

    private String language(@Nullable String asked) {
        String accepted = request.getHeader("Accept-Language");
        String wanted = asked != null ? asked : accepted == null ? "" : accepted.substring(0, Math.min(2, accepted.length()));
        return Language.of(wanted).code();
    }
}
