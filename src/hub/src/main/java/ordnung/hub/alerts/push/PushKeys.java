package ordnung.hub.alerts.push;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.secrets.Vault;
import org.jspecify.annotations.Nullable;

/** The shop's key for push services, made when it is first asked for and kept for good; its secret half is sealed as the accounts' secrets are. */
@ApplicationScoped
public class PushKeys {
    private static final String OWNER = "push-key";

    /** @param point  the public half, as it travels */
    public record ShopKey(byte[] point, PrivateKey secret) {
    }

    private final Db db;
    private final Vault vault;
    private volatile @Nullable ShopKey known;

    PushKeys(Db db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Of two hubs that make one at once, the first one's is everybody's. */
    public Uni<ShopKey> key() {
        ShopKey here = known;
        return here != null ? Uni.createFrom().item(here) : read().chain(found -> found.isPresent() ? Uni.createFrom().item(found) : make().chain(this::read))
                .map(Optional::orElseThrow).invoke(found -> known = found);
    }

    private Uni<Optional<ShopKey>> read() {
        return db.first(this::open, "select public, secret from push_key");
    }

    private Uni<Void> make() {
        KeyPair pair = P256.newPair();
        return db.query("insert into push_key (public, secret) values ($1, $2) on conflict do nothing",
                Buffer.buffer(P256.point((ECPublicKey) pair.getPublic())), Buffer.buffer(vault.seal(OWNER, pair.getPrivate().getEncoded()))).replaceWithVoid();
    }

    private ShopKey open(Row row) {
        try {
            byte[] secret = vault.open(OWNER, row.getBuffer("secret").getBytes());
            return new ShopKey(row.getBuffer("public").getBytes(), KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The push key cannot be read", damaged);
        }
    }
}
