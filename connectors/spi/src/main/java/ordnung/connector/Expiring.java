package ordnung.connector;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A connector whose key ends some day: people are told in time. */
public interface Expiring {

    /** When the account's key ends; empty where the provider does not say. Completes exceptionally with {@link Http.Failure}. */
    CompletionStage<Optional<Instant>> expiresAt();
}
