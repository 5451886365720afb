package ordnung.hub.alerts.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;

/** The person who calls: alerts go to people. */
@ApplicationScoped
class Self {
    private final Caller caller;

    Self(Caller caller) {
        this.caller = caller;
    }

    /** @throws Problem 403 for an integration */
    UUID id() {
        return caller.staffId().orElseThrow(() -> Problem.forbidden("Only a person who is signed in can do this."));
    }

    boolean manages() {
        return caller.may(Right.MANAGE);
    }
}
