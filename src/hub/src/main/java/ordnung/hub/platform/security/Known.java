package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose credential it is, remembered for three seconds so that not every request asks the database. What is revoked here is forgotten at once,
 * and what another process revokes is refused three seconds later. Unknown credentials are remembered too; memory is bounded.
 */
@ApplicationScoped
class Known {
    static final Duration FRESH = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private record Entry(Optional<Principal> principal, Instant until) {
    }

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    Known(Sessions sessions, ApiKeys keys, Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
    }

    Uni<Optional<Principal>> find(Credential credential) {
        Instant now = clock.instant();
        Entry known = entries.get(credential.hash());
        // A clock set back must not keep a revoked key alive.
        if (known != null && now.isBefore(known.until) && known.until.isBefore(now.plus(FRESH).plusMillis(1))) {
            return Uni.createFrom().item(known.principal);
        }
        Uni<Optional<Principal>> lookup = credential.kind() == Credential.Kind.SESSION
                ? sessions.find(credential.hash()) : keys.find(credential.hash());
        return lookup.invoke(found -> remember(credential.hash(), found, now));
    }

    void forget(String hash) {
        entries.remove(hash);
    }

    void forgetAll() {
        entries.clear();
    }

    private void remember(String hash, Optional<Principal> found, Instant asked) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(hash, new Entry(found, asked.plus(FRESH)));
    }
}
