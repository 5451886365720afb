package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.web.Idempotency;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Integration keys: made, listed and revoked. A key is shown in the answer that makes it and never again. */
@Path("/api/v1/api-keys")
@RolesAllowed(Right.MANAGE)
class ApiKeyResource {

    record Request(@Nullable String name, @Nullable Set<String> scopes) {
    }

    /** @param key  null in the answer to a repeated call: it is not kept */
    record Created(String id, String name, List<String> scopes, @Nullable String key) {
    }

    private final ApiKeys keys;
    private final Known known;
    private final Caller caller;
    private final Db db;
    private final Ids ids;
    private final Idempotency idempotency;

    ApiKeyResource(ApiKeys keys, Known known, Caller caller, Db db, Ids ids, Idempotency idempotency) {
        this.keys = keys;
        this.known = known;
        this.caller = caller;
        this.db = db;
        this.ids = ids;
        this.idempotency = idempotency;
    }

    @GET
    public Uni<Cursor.Page<ApiKeys.View>> list() {
        return keys.list().map(all -> new Cursor.Page<>(all, null));
    }

    @POST
    public Uni<Response> create(@RestHeader("Idempotency-Key") @Nullable String idempotencyKey, @Nullable Request request) {
        Request asked = request == null ? new Request(null, null) : request;
        Set<String> scopes = asked.scopes == null ? Set.of() : asked.scopes;
        check(asked.name, scopes);
        UUID id = ids.next();
        String hash = idempotency.hash("POST /api/v1/api-keys", asked);
        return db.transaction(tx -> idempotency.claim(tx, Idempotency.principal(caller.actor()), idempotencyKey, hash, id)
                        .chain(earlier -> earlier.isPresent() ? again(tx, earlier.get()) : make(tx, id, asked.name.strip(), scopes)))
                .map(created -> Response.status(201).entity(created).build());
    }

    private void check(@Nullable String name, Set<String> scopes) {
        FieldCheck check = new FieldCheck().text("name", name, 1, 100);
        if (scopes.isEmpty() || !Right.ALL.containsAll(scopes)) {
            check.fault("scopes", "must be some of manage, read, write");
        } else if (!scopes.stream().allMatch(caller::may)) {
            check.fault("scopes", "must not go beyond your own rights");
        }
        check.done();
    }

    private Uni<Created> make(SqlConnection tx, UUID id, String name, Set<String> scopes) {
        String key = Token.random();
        return keys.add(tx, id, name, scopes, key)
                .replaceWith(() -> new Created(id.toString(), name, scopes.stream().sorted().toList(), key));
    }

    private Uni<Created> again(SqlConnection tx, UUID id) {
        return keys.byId(tx, id).map(found -> found.map(view -> new Created(view.id(), view.name(), view.scopes(), null))
                .orElseThrow(() -> Problem.notFound("key")));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Response> revoke(@RestPath String id) {
        UUID key = Ids.parse(id).orElseThrow(() -> Problem.notFound("key"));
        return keys.revoke(key).map(revoked -> {
            if (!revoked) {
                throw Problem.notFound("key");
            }
            known.forgetAll();
            return Response.noContent().build();
        });
    }
}
