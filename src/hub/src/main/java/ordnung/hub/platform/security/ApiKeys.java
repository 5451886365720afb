package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** The keys of integrations. Only hashes are stored; see {@link Token} for why a fast hash is the right one. */
@ApplicationScoped
class ApiKeys {

    /** What may be shown of a key: everything but the key. */
    record View(String id, String name, List<String> scopes, Instant createdAt) {
        static View of(Row row) {
            return new View(row.getUUID("id").toString(), row.getString("name"), List.of(row.getArrayOfStrings("scopes")),
                    row.getOffsetDateTime("created_at").toInstant());
        }
    }

    private final Db db;
    private final Clock clock;

    ApiKeys(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Uni<Optional<Principal>> find(String keyHash) {
        return db.first(row -> Principal.integration(row.getUUID("id"), row.getString("name"), Set.of(row.getArrayOfStrings("scopes"))),
                "select id, name, scopes from api_key where key_hash = $1 and revoked_at is null", keyHash);
    }

    Uni<List<View>> list() {
        return db.list(View::of, "select id, name, scopes, created_at from api_key where revoked_at is null order by id");
    }

    Uni<Optional<View>> byId(SqlConnection tx, UUID id) {
        return Db.first(tx, View::of, "select id, name, scopes, created_at from api_key where id = $1", id);
    }

    Uni<Void> add(SqlConnection tx, UUID id, String name, Set<String> scopes, String key) {
        String[] sorted = scopes.stream().sorted().toArray(String[]::new);
        return Db.query(tx, "insert into api_key (id, name, key_hash, scopes, created_at) values ($1, $2, $3, $4, $5)",
                id, name, Token.hash(key), sorted, Time.utc(clock.instant())).replaceWithVoid();
    }

    /** @return whether there was one to revoke */
    Uni<Boolean> revoke(UUID id) {
        return db.query("update api_key set revoked_at = $2 where id = $1 and revoked_at is null", id, Time.utc(clock.instant()))
                .map(rows -> rows.rowCount() == 1);
    }
}
