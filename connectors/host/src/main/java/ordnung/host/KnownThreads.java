package ordnung.host;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** An account's conversations, by the provider's own names; told by the hub. */
public interface KnownThreads {

    /** Those in which something was said since then, the latest first. */
    Uni<List<String>> of(String accountId, Instant since, int most);
}
