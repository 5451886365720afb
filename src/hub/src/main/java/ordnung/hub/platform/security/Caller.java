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

    public boolean may(String right) {
        return identity.hasRole(right);
    }
}
