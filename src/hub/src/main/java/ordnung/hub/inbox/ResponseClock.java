package ordnung.hub.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long a customer may wait: soon late from {@link #soon()}, late from {@link #due()}. */
@ApplicationScoped
public class ResponseClock {
    private final Duration soon;
    private final Duration due;

    ResponseClock(@ConfigProperty(name = "ordnung.answer.soon", defaultValue = "8m") Duration soon,
                  @ConfigProperty(name = "ordnung.answer.due", defaultValue = "20m") Duration due) {
        this.soon = soon;
        this.due = due;
    }

    public Duration soon() {
        return soon;
    }

    public Duration due() {
        return due;
    }

    @Nullable
    public Instant dueAt(@Nullable Instant waitingSince) {
        return waitingSince == null ? null : waitingSince.plus(due);
    }
}
