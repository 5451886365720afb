package ordnung.hub.platform.security;

import java.util.Set;
import java.util.UUID;
import ordnung.hub.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has proved who they are.
 *
 * @param role       owner, admin, staff, or integration
 * @param rights     of {@link Right}
 * @param csrfToken  of the session; null for an integration
 * @param renewed    the session has just been prolonged, and the browser must be told
 */
record Principal(Actor actor, String role, String language, Set<String> rights, @Nullable String csrfToken, boolean renewed) {
    static final String INTEGRATION = "integration";

    static Principal staff(UUID id, String name, String role, String language, String csrfToken, boolean renewed) {
        Actor actor = new Actor(Actor.Kind.STAFF, id.toString(), name);
        return new Principal(actor, role, language, Right.of(role), csrfToken, renewed);
    }

    static Principal integration(UUID id, String name, Set<String> scopes) {
        return new Principal(new Actor(Actor.Kind.INTEGRATION, id.toString(), name), INTEGRATION, "ru", scopes, null, false);
    }
}
