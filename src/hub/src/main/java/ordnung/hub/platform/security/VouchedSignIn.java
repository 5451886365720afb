package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import org.jboss.logging.Logger;

/**
 * People without a password, for a part of the program that vouches for them itself, as the demo shop does. An owner is never made or let
 * in this way.
 */
@ApplicationScoped
public class VouchedSignIn {
    private static final Logger LOG = Logger.getLogger(VouchedSignIn.class);

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Known known;

    VouchedSignIn(Db db, Ids ids, Clock clock, Passwords passwords, Sessions sessions, Known known) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.passwords = passwords;
        this.sessions = sessions;
        this.known = known;
    }

    /** Whoever is there already stays as they are. @param role  admin or staff */
    public Uni<Void> takeOn(String login, String name, String role) {
        if (StaffMember.OWNER.equals(role)) {
            throw new IllegalArgumentException("an owner proves who they are");
        }
        return db.first(row -> row, "select from staff where login = $1", login)
                .chain(found -> found.isPresent() ? Uni.createFrom().voidItem() : insert(login, name, role));
    }

    private Uni<Void> insert(String login, String name, String role) {
        // A password that nobody knows: signing in with one does not work before an owner has set it.
        return passwords.hash(Token.random()).chain(hash -> db.query("""
                insert into staff (id, login, name, role, password_hash, created_at) values ($1, $2, $3, $4, $5, $6)
                on conflict (login) do nothing""", ids.next(), login, name, role, hash, Time.utc(clock.instant()))).replaceWithVoid();
    }

    /** Begins a session in this browser in place of the one that it had. @return false where nobody who may do so has this login */
    public Uni<Boolean> enter(RoutingContext browser, String login) {
        return db.first(row -> row.getUUID("id"), "select id from staff where login = $1 and enabled and role <> 'owner'", login)
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(false) : open(browser, found.get()).replaceWith(true));
    }

    private Uni<Void> open(RoutingContext browser, UUID person) {
        LOG.infof("sign-in.vouched staff=%s", person);
        Optional<String> before = SessionCookie.read(browser).map(Token::hash);
        Uni<Void> ended = before.isEmpty() ? Uni.createFrom().voidItem()
                : sessions.close(before.get()).invoke(() -> known.forget(before.get()));
        return ended.chain(() -> sessions.open(person)).invoke(token -> SessionCookie.set(browser, token)).replaceWithVoid();
    }
}
