package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Pages;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Begins and ends a session, for the sign-in page's form and for programs. */
@Path("/")
@PermitAll
class SignInResource {
    private static final String HOME = "/inbox";

    record Request(@Nullable String login, @Nullable String password) {
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final Known known;
    private final RoutingContext context;

    SignInResource(SignIn signIn, Sessions sessions, Known known, RoutingContext context) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.known = known;
        this.context = context;
    }

    /** Leads on to the inbox, or back with {@code fault=wrong&left=4} or {@code fault=blocked&after=180} (seconds). */
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> form(@RestForm @Nullable String login, @RestForm @Nullable String password) {
        refuseOtherSites();
        return attempt(login == null ? "" : login, password == null ? "" : password).map(outcome -> {
            if (outcome instanceof SignIn.Outcome.SignedIn) {
                return Pages.see(HOME);
            }
            return Pages.see(Pages.SIGN_IN + (outcome instanceof SignIn.Outcome.Blocked blocked
                    ? "?fault=blocked&after=" + blocked.after().toSeconds()
                    : "?fault=wrong&left=" + ((SignIn.Outcome.Wrong) outcome).left()));
        });
    }

    @POST
    @Path("api/v1/session")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(@Nullable Request request) {
        refuseOtherSites();
        if (request == null || request.login == null || request.password == null) {
            throw new FieldCheck().text("login", request == null ? null : request.login, 1, 200)
                    .text("password", request == null ? null : request.password, 1, 200).problem();
        }
        return attempt(request.login, request.password).map(outcome -> {
            if (outcome instanceof SignIn.Outcome.Wrong wrong) {
                throw Problem.of(401, "sign-in-wrong", "Login or password is wrong", "Attempts left: " + wrong.left() + ".")
                        .with("attemptsLeft", wrong.left());
            }
            if (outcome instanceof SignIn.Outcome.Blocked blocked) {
                context.response().putHeader("Retry-After", Long.toString(blocked.after().toSeconds()));
                throw Problem.of(429, "sign-in-blocked", "Too many attempts", "Try again in " + blocked.after().toSeconds() + " s.")
                        .with("retryAfter", blocked.after().toSeconds());
            }
            return Response.noContent().build();
        });
    }

    @DELETE
    @Path("api/v1/session")
    public Uni<Response> close() {
        return end().replaceWith(Response.noContent().build());
    }

    @POST
    @Path("sign-out")
    public Uni<Response> signOut() {
        return end().replaceWith(() -> Pages.see(Pages.SIGN_IN));
    }

    private Uni<SignIn.Outcome> attempt(String login, String password) {
        return signIn.attempt(login, password, context.request().remoteAddress().hostAddress())
                .call(outcome -> outcome instanceof SignIn.Outcome.SignedIn ? end() : Uni.createFrom().voidItem())
                .invoke(outcome -> {
                    if (outcome instanceof SignIn.Outcome.SignedIn signedIn) {
                        SessionCookie.set(context, signedIn.token());
                    }
                });
    }

    /** The session that the browser had, if it had one. */
    private Uni<Void> end() {
        Optional<String> token = SessionCookie.read(context);
        SessionCookie.clear(context);
        return token.isEmpty() ? Uni.createFrom().voidItem()
                : sessions.close(Token.hash(token.get())).invoke(() -> known.forget(Token.hash(token.get())));
    }

    /** Nobody may be signed in as somebody else by a form of another site. Browsers since 2020 say where a call comes from. */
    private void refuseOtherSites() {
        if ("cross-site".equals(context.request().getHeader("Sec-Fetch-Site"))) {
            throw Problem.forbidden("Sign in on the sign-in page itself.");
        }
    }
}
