package ordnung.hub.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a credential into the identity that resources ask for rights. Fails with {@link AuthenticationFailedException} for an unknown one. */
@ApplicationScoped
class CredentialIdentities implements IdentityProvider<Credential> {
    static final String RENEWED = "ordnung.renewed";
    private final Known known;

    CredentialIdentities(Known known) {
        this.known = known;
    }

    @Override
    public Class<Credential> getRequestType() {
        return Credential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
        return known.find(credential).map(found -> identity(found.orElseThrow(AuthenticationFailedException::new)));
    }

    private static SecurityIdentity identity(Principal principal) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal.actor().kind().word() + ":" + principal.actor().id()))
                .addRoles(principal.rights())
                .addAttribute(Caller.ACTOR, principal.actor())
                .addAttribute(Caller.LANGUAGE, principal.language())
                .addAttribute(Caller.ROLE, principal.role())
                .addAttribute(RENEWED, principal.renewed());
        if (principal.csrfToken() != null) {
            identity.addAttribute(Caller.CSRF, principal.csrfToken());
        }
        return identity.build();
    }
}
