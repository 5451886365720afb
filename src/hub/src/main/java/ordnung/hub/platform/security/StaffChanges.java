package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.secrets.Vault;
import ordnung.hub.platform.web.Idempotency;
import ordnung.hub.platform.web.Versions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Takes people on and changes what they may do. Owners are made and changed by owners alone, and one owner who can sign in always remains.
 */
@ApplicationScoped
class StaffChanges {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Mutiny.SessionFactory entities;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Known known;
    private final Caller caller;
    private final Vault vault;
    private final Idempotency idempotency;

    StaffChanges(Db db, Ids ids, Clock clock, Mutiny.SessionFactory entities, Passwords passwords, Sessions sessions, Known known,
                 Caller caller, Vault vault, Idempotency idempotency) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.entities = entities;
        this.passwords = passwords;
        this.sessions = sessions;
        this.known = known;
        this.caller = caller;
        this.vault = vault;
        this.idempotency = idempotency;
    }

    Uni<StaffView> create(@Nullable String idempotencyKey, StaffView.Edit edit) {
        if (StaffMember.OWNER.equals(edit.role())) {
            requireOwner();
        }
        UUID id = ids.next();
        // A plain fast hash of a password must not lie in the table.
        String password = vault.fingerprint(edit.password().getBytes(StandardCharsets.UTF_8));
        String request = idempotency.hash("POST /api/v1/staff", new StaffView.Edit(edit.login(), edit.name(), edit.role(), password,
                edit.language(), edit.enabled(), null));
        String principal = Idempotency.principal(caller.actor());
        return passwords.hash(edit.password())
                .chain(hash -> db.transaction(tx -> idempotency.claim(tx, principal, idempotencyKey, request, id)
                        .chain(earlier -> earlier.isPresent() ? Uni.createFrom().item(earlier.get()) : insert(tx, id, edit, hash))))
                .chain(created -> entities.withSession(session -> session.find(StaffMember.class, created))).map(StaffView::of);
    }

    private Uni<UUID> insert(SqlConnection tx, UUID id, StaffView.Edit edit, String hash) {
        return Db.query(tx, """
                        insert into staff (id, login, name, role, password_hash, language, enabled, created_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (login) do nothing""",
                        id, SignIn.normal(edit.login()), edit.name().strip(), edit.role(), hash,
                        edit.language() == null ? "ru" : edit.language(), edit.enabled() == null || edit.enabled(), Time.utc(clock.instant()))
                .map(inserted -> {
                    if (inserted.rowCount() == 0) {
                        throw Problem.conflict("Somebody already signs in with this login.");
                    }
                    return id;
                });
    }

    Uni<StaffView> change(UUID id, @Nullable String ifMatch, StaffView.Edit edit) {
        Uni<String> hash = edit.password() == null ? Uni.createFrom().nullItem() : passwords.hash(edit.password());
        return hash.chain(newHash -> entities.withTransaction(session -> session.find(StaffMember.class, id, LockModeType.PESSIMISTIC_WRITE)
                        .onItem().ifNull().failWith(() -> Problem.notFound("person"))
                        .invoke(member -> Versions.check(ifMatch, edit.version(), member.version))
                        .call(member -> allow(session, member, edit))
                        .invoke(member -> apply(member, edit, newHash))
                        .call(session::flush)
                        .map(StaffView::of)))
                .call(view -> edit.password() != null || !view.enabled() ? sessions.closeAll(id) : Uni.createFrom().voidItem())
                .invoke(known::forgetAll);
    }

    private Uni<Void> allow(Mutiny.Session session, StaffMember member, StaffView.Edit edit) {
        if (member.isOwner() || StaffMember.OWNER.equals(edit.role())) {
            requireOwner();
        }
        boolean leaves = member.isOwner() && (Boolean.FALSE.equals(edit.enabled()) || edit.role() != null && !StaffMember.OWNER.equals(edit.role()));
        if (!leaves) {
            return Uni.createFrom().voidItem();
        }
        // All owners are locked: two owners who dismiss each other at once cannot both succeed.
        return session.createSelectionQuery("from StaffMember where role = 'owner' and enabled order by id", StaffMember.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()
                .invoke(owners -> {
                    if (owners.stream().allMatch(owner -> owner.id.equals(member.id))) {
                        throw Problem.refused("last-owner", "The last owner must stay", "Make somebody else an owner first.", List.of());
                    }
                }).replaceWithVoid();
    }

    private static void apply(StaffMember member, StaffView.Edit edit, @Nullable String newHash) {
        member.name = edit.name() == null ? member.name : edit.name().strip();
        member.role = edit.role() == null ? member.role : edit.role();
        member.language = edit.language() == null ? member.language : edit.language();
        member.enabled = edit.enabled() == null ? member.enabled : edit.enabled();
        member.passwordHash = newHash == null ? member.passwordHash : newHash;
    }

    private void requireOwner() {
        if (!StaffMember.OWNER.equals(caller.role())) {
            throw Problem.forbidden("Only an owner may make or change an owner.");
        }
    }
}
