package ordnung.hub.team.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;

/** The person who calls, for what only a person can do. */
@ApplicationScoped
class Me {
    private final Caller caller;

    Me(Caller caller) {
        this.caller = caller;
    }

    /** @throws Problem 403 for an integration: it is nobody of the staff */
    UUID id() {
        return caller.staffId().orElseThrow(() -> Problem.forbidden("Only a person who is signed in can do this."));
    }

    static UUID conversation(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.notFound("conversation"));
    }
}
