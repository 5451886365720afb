package ordnung.hub.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The very first start: makes the user {@code owner} and the first integration key, as the environment says or at random. What is random is
 * shown once, on the console and not in the log, because logs are kept and collected.
 */
@ApplicationScoped
class Bootstrap {
    private static final String LOGIN = "owner";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Passwords passwords;
    private final ApiKeys keys;
    private final Optional<String> password;
    private final Optional<String> key;

    Bootstrap(Db db, Ids ids, Clock clock, Passwords passwords, ApiKeys keys,
              @ConfigProperty(name = "ordnung.bootstrap.owner-password") Optional<String> password,
              @ConfigProperty(name = "ordnung.bootstrap.api-key") Optional<String> key) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.passwords = passwords;
        this.keys = keys;
        this.password = password;
        this.key = key;
    }

    void start(@Observes StartupEvent event) {
        String chosenPassword = password.orElseGet(Token::random);
        String chosenKey = key.orElseGet(Token::random);
        if (db.transaction(tx -> first(tx, chosenPassword, chosenKey)).await().atMost(PATIENCE)) {
            show(chosenPassword, chosenKey);
        }
    }

    /** The lock lets one of several processes that start at once do it, and the others see it done. */
    private Uni<Boolean> first(SqlConnection tx, String chosenPassword, String chosenKey) {
        return Db.query(tx, "select pg_advisory_xact_lock(71002)")
                .chain(() -> Db.first(tx, row -> row.getBoolean(0), "select exists (select from staff)"))
                .chain(exists -> exists.orElse(false) ? Uni.createFrom().item(false)
                        : passwords.hash(chosenPassword).chain(hash -> insert(tx, hash, chosenKey)).replaceWith(true));
    }

    private Uni<Void> insert(SqlConnection tx, String passwordHash, String chosenKey) {
        return Db.query(tx, "insert into staff (id, login, name, role, password_hash, created_at) values ($1, $2, $3, 'owner', $4, $5)",
                        ids.next(), LOGIN, "Владелец", passwordHash, Time.utc(clock.instant()))
                .chain(() -> keys.add(tx, ids.next(), "bootstrap", Right.ALL, chosenKey));
    }

    private void show(String chosenPassword, String chosenKey) {
        if (password.isEmpty()) {
            System.out.println("First start. Sign in as " + LOGIN + " with the password " + chosenPassword);
        }
        if (key.isEmpty()) {
            System.out.println("First start. The integration key (X-Api-Key) is " + chosenKey);
        }
        if (password.isEmpty() || key.isEmpty()) {
            System.out.println("They are shown this once and stored as hashes only.");
        }
    }
}
