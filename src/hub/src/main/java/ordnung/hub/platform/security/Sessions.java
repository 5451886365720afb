package ordnung.hub.platform.security;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** Who is signed in where. Only hashes of tokens are stored: whoever reads the table cannot become anybody. */
@ApplicationScoped
class Sessions {
    static final Duration LENGTH = Duration.ofDays(30);
    /** A session is prolonged when it is used, once a day and not with every request. */
    private static final Duration STEP = Duration.ofDays(1);

    private final Db db;
    private final Clock clock;

    Sessions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return the token, which is not kept anywhere */
    Uni<String> open(UUID staffId) {
        String token = Token.random();
        Instant now = clock.instant();
        return db.query("insert into staff_session (token_hash, staff_id, csrf_token, created_at, expires_at) values ($1, $2, $3, $4, $5)",
                Token.hash(token), staffId, Token.random(), Time.utc(now), Time.utc(now.plus(LENGTH))).replaceWith(token);
    }

    Uni<Optional<Principal>> find(String tokenHash) {
        Instant now = clock.instant();
        return db.first(row -> row, """
                        select s.csrf_token, s.expires_at, f.id, f.name, f.role, f.language
                        from staff_session s join staff f on f.id = s.staff_id
                        where s.token_hash = $1 and s.expires_at > $2 and f.enabled""", tokenHash, Time.utc(now))
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(Optional.empty()) : prolong(tokenHash, found.get(), now));
    }

    private Uni<Optional<Principal>> prolong(String tokenHash, Row row, Instant now) {
        boolean due = row.getOffsetDateTime("expires_at").toInstant().isBefore(now.plus(LENGTH).minus(STEP));
        Optional<Principal> person = Optional.of(Principal.staff(row.getUUID("id"), row.getString("name"), row.getString("role"),
                row.getString("language"), row.getString("csrf_token"), due));
        return due ? db.query("update staff_session set expires_at = $2 where token_hash = $1", tokenHash, Time.utc(now.plus(LENGTH)))
                .replaceWith(person) : Uni.createFrom().item(person);
    }

    Uni<Void> close(String tokenHash) {
        return db.query("delete from staff_session where token_hash = $1", tokenHash).replaceWithVoid();
    }

    /** Signs a person out everywhere: the password was changed, or the person has left. */
    Uni<Void> closeAll(UUID staffId) {
        return db.query("delete from staff_session where staff_id = $1", staffId).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "sessions-expire")
    Uni<Void> expire() {
        return db.query("delete from staff_session where expires_at <= $1", Time.utc(clock.instant())).replaceWithVoid();
    }
}
