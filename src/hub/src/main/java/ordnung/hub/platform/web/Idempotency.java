package ordnung.hub.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * A creating call that is repeated under the same {@code Idempotency-Key} creates once and is answered with what was created. Keys are kept for
 * seven days and belong to whoever sent them.
 */
@ApplicationScoped
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_KEY = 255;

    private final Db db;
    private final Clock clock;
    private final ObjectMapper canonical;

    Idempotency(Db db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.canonical = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    public static String principal(Actor actor) {
        return actor.kind().word() + ":" + (actor.id() == null ? actor.name() : actor.id());
    }

    /**
     * To be the first statement of the creating transaction.
     *
     * <p>Empty: go on and create the thing under {@code newId}; key and thing become durable together, and a rollback frees the key. Present:
     * it was created before under this id, so create nothing and answer with that one. Two calls at once: the second waits inside this
     * method for the first one's commit and then gets its id, or goes on when the first one rolled back.
     *
     * @param key          the header's value; null: the caller sent none, and the answer is always empty
     * @param requestHash  of {@link #hash}
     * @throws Problem 409 where the key was used with another request, 400 where the key is longer than 255 characters (as a failure)
     */
    public Uni<Optional<UUID>> claim(SqlConnection tx, String principal, @Nullable String key, String requestHash, UUID newId) {
        if (key == null || key.isBlank()) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (key.length() > LONGEST_KEY) {
            return Uni.createFrom().failure(Problem.badField("Idempotency-Key", "must have at most " + LONGEST_KEY + " characters"));
        }
        return Db.query(tx, """
                        insert into idempotency (principal, key, request_hash, subject_id, created_at) values ($1, $2, $3, $4, $5)
                        on conflict do nothing""", principal, key, requestHash, newId, Time.utc(clock.instant()))
                .chain(inserted -> inserted.rowCount() == 1 ? Uni.createFrom().item(Optional.empty()) : earlier(tx, principal, key, requestHash));
    }

    private static Uni<Optional<UUID>> earlier(SqlConnection tx, String principal, String key, String requestHash) {
        return Db.first(tx, row -> row, "select request_hash, subject_id from idempotency where principal = $1 and key = $2", principal, key)
                .map(found -> found.map(row -> {
                    if (!row.getString("request_hash").equals(requestHash)) {
                        throw Problem.conflict("This Idempotency-Key was used with another request.");
                    }
                    return row.getUUID("subject_id");
                }));
    }

    /** @param operation  tells calls with equal bodies apart: {@code POST /api/v1/staff} */
    public String hash(String operation, @Nullable Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((operation + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A request that was read as JSON can be written as JSON", e);
        }
    }

    @Scheduled(every = "1h", delayed = "2m", identity = "idempotency-expire")
    Uni<Void> expire() {
        return db.query("delete from idempotency where created_at < $1", Time.utc(clock.instant().minus(KEPT))).replaceWithVoid();
    }
}
