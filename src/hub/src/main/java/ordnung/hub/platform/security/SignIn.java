package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Db;
import org.jboss.logging.Logger;

/** A person says who they are and proves it with the password. */
@ApplicationScoped
class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);
    /** Longer than any password that can be set: what is longer is not even hashed. */
    private static final int MOST = 200;

    sealed interface Outcome {
        record SignedIn(String token) implements Outcome {
        }

        /** @param left  attempts, before one has to wait */
        record Wrong(int left) implements Outcome {
        }

        record Blocked(Duration after) implements Outcome {
        }
    }

    private record Person(UUID id, String passwordHash) {
    }

    private final Db db;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLimits limits;

    SignIn(Db db, Passwords passwords, Sessions sessions, SignInLimits limits) {
        this.db = db;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    Uni<Outcome> attempt(String loginAsTyped, String password, String address) {
        String login = normal(loginAsTyped);
        if (login.length() > MOST || password.length() > MOST || login.indexOf('\0') >= 0) {
            return Uni.createFrom().item(new Outcome.Wrong(limits.left("", address)));
        }
        Optional<Duration> wait = limits.spend(login, address);
        if (wait.isPresent()) {
            LOG.warnf("sign-in.blocked address=%s", address);
            return Uni.createFrom().item(new Outcome.Blocked(wait.get()));
        }
        return db.first(row -> new Person(row.getUUID("id"), row.getString("password_hash")),
                        "select id, password_hash from staff where login = $1 and enabled", login)
                .chain(found -> passwords.matches(password, found.map(Person::passwordHash).orElse(null))
                        .chain(right -> right ? open(found.orElseThrow(), login, address) : wrong(login, address)));
    }

    private Uni<Outcome> open(Person person, String login, String address) {
        limits.right(login, address);
        LOG.infof("sign-in.done staff=%s", person.id);
        return sessions.open(person.id).map(Outcome.SignedIn::new);
    }

    private Uni<Outcome> wrong(String login, String address) {
        LOG.warnf("sign-in.wrong address=%s", address);
        return Uni.createFrom().item(new Outcome.Wrong(limits.left(login, address)));
    }
}
