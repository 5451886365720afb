package ordnung.hub.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Ids;

/** Whoever made the request that is being answered. */
@RequestScoped
public class Caller {
    static final String ACTOR = "ordnung.actor";
    static final String LANGUAGE = "ordnung.language";
    static final String ROLE = "ordnung.role";
    static final String CSRF = "ordnung.csrf";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        Actor actor = identity.getAttribute(ACTOR);
        if (actor == null) {
            throw new IllegalStateException("Nobody is signed in: the resource lacks its right");
        }
        return actor;
    }

    /** The person's id, where a person is calling and not an integration. */
    public Optional<UUID> staffId() {
        Actor actor = actor();
        return actor.kind() == Actor.Kind.STAFF && actor.id() != null ? Ids.parse(actor.id()) : Optional.empty();
    }

    /** As it was when the session was last looked up, some seconds ago at most. */
    public String name() {
        return actor().name();
    }

    /** owner, admin, staff, or integration. */
    public String role() {
        return attribute(ROLE, Principal.INTEGRATION);
    }

    /** ru, uk or en; ru where nobody is signed in. */
    public String language() {
        return attribute(LANGUAGE, "ru");
    }

    /** What every form of a page carries as {@code _csrf}, and every script's call as {@code X-CSRF-Token}; empty for an integration. */
    public String csrfToken() {
        return attribute(CSRF, "");
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    private String attribute(String name, String otherwise) {
        String value = identity.getAttribute(name);
        return value == null ? otherwise : value;
    }

    public boolean may(String right) {
        return identity.hasRole(right);
    }
}
