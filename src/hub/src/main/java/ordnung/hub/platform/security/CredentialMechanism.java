package ordnung.hub.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import ordnung.hub.platform.web.Pages;

/**
 * Reads {@code X-Api-Key} or the session cookie. A wrong key is refused at once; a session that has ended makes the caller nobody, so that
 * the sign-in page and the style sheets still come.
 */
@ApplicationScoped
class CredentialMechanism implements HttpAuthenticationMechanism {
    static final String API_KEY = "X-Api-Key";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String key = context.request().getHeader(API_KEY);
        if (key != null) {
            return identities.authenticate(new Credential(Credential.Kind.API_KEY, key));
        }
        Optional<String> token = SessionCookie.read(context);
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(new Credential(Credential.Kind.SESSION, token.get()))
                .invoke(identity -> prolong(context, identity, token.get()))
                .onFailure(AuthenticationFailedException.class).recoverWithNull();
    }

    private static void prolong(RoutingContext context, SecurityIdentity identity, String token) {
        if (Boolean.TRUE.equals(identity.<Boolean>getAttribute(CredentialIdentities.RENEWED)) && !context.response().ended()) {
            SessionCookie.set(context, token);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(isPage(context) ? new ChallengeData(303, "Location", Pages.SIGN_IN) : new ChallengeData(401));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (isPage(context)) {
            context.response().setStatusCode(303).putHeader("Location", Pages.SIGN_IN).end();
        } else {
            JsonObject problem = new JsonObject().put("type", "urn:ordnung:problem:unauthorized")
                    .put("title", "Sign in, or send a valid X-Api-Key").put("status", 401);
            context.response().setStatusCode(401).putHeader("Content-Type", "application/problem+json").end(problem.encode());
        }
        return Uni.createFrom().item(true);
    }

    private static boolean isPage(RoutingContext context) {
        return Pages.isPage(context.request().method().name(), context.request().path());
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credential.class);
    }
}
