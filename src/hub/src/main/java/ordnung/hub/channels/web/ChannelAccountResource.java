package ordnung.hub.channels.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import ordnung.hub.channels.AccountCheck;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.AccountViews;
import ordnung.hub.channels.ChannelAccount;
import ordnung.hub.channels.ChannelAccounts;
import ordnung.hub.channels.Outcome;
import ordnung.hub.channels.Subscriptions;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The shop's accounts with its channels. Secrets go in and never come out. */
@Path("/api/v1/channel-accounts")
@RolesAllowed(Right.MANAGE)
class ChannelAccountResource {

    record Enabled(@Nullable Boolean enabled) {
    }

    private final ChannelAccounts accounts;
    private final AccountViews views;
    private final AccountCheck check;
    private final Subscriptions subscriptions;
    private final Caller caller;

    ChannelAccountResource(ChannelAccounts accounts, AccountViews views, AccountCheck check, Subscriptions subscriptions,
                           Caller caller) {
        this.accounts = accounts;
        this.views = views;
        this.check = check;
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Right.READ)
    public Uni<Cursor.Page<AccountView>> list(@Context UriInfo uri) {
        return accounts.list().chain(all -> views.of(all, base(uri))).map(all -> new Cursor.Page<>(all, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.READ)
    public Uni<AccountView> one(@RestPath String id, @Context UriInfo uri) {
        return accounts.one(id(id)).chain(account -> view(account, uri));
    }

    @POST
    public Uni<Response> create(@RestHeader("Idempotency-Key") @Nullable String idempotencyKey, AccountView.@Nullable Edit edit,
                                @Context UriInfo uri) {
        return accounts.create(caller.actor(), idempotencyKey, required(edit)).chain(account -> view(account, uri))
                .map(view -> Response.status(201).entity(view).build());
    }

    @PATCH
    @Path("/{id}")
    public Uni<AccountView> change(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch, AccountView.@Nullable Edit edit,
                                   @Context UriInfo uri) {
        return accounts.change(id(id), ifMatch, required(edit)).chain(account -> view(account, uri));
    }

    @PUT
    @Path("/{id}/enabled")
    public Uni<AccountView> enable(@RestPath String id, @Nullable Enabled asked, @Context UriInfo uri) {
        if (asked == null || asked.enabled == null) {
            throw Problem.badField("enabled", "must be true or false");
        }
        return accounts.enable(id(id), asked.enabled).chain(account -> view(account, uri));
    }

    /** Asks the provider for something harmless: the account page's test button. */
    @POST
    @Path("/{id}/check")
    public Uni<Outcome> check(@RestPath String id) {
        return check.run(id(id));
    }

    /** Tells the provider where to call, for channels that can; from then on it is told again every hour. */
    @PUT
    @Path("/{id}/webhook")
    public Uni<Outcome> subscribe(@RestPath String id, @Context UriInfo uri) {
        return subscriptions.subscribe(id(id), uri.getBaseUri().toString());
    }

    private Uni<AccountView> view(ChannelAccount account, UriInfo uri) {
        return views.of(account, base(uri));
    }

    private @Nullable String base(UriInfo uri) {
        return caller.may(Right.MANAGE) ? uri.getBaseUri().toString() : null;
    }

    private static AccountView.Edit required(AccountView.@Nullable Edit edit) {
        if (edit == null) {
            throw Problem.badField("body", "is required");
        }
        return edit;
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("account"));
    }
}
