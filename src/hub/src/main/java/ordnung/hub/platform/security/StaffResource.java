package ordnung.hub.platform.security;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The people who may sign in. */
@Path("/api/v1/staff")
@RolesAllowed(Right.MANAGE)
class StaffResource {
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST = 200;

    private final Mutiny.SessionFactory sessions;
    private final StaffChanges changes;

    StaffResource(Mutiny.SessionFactory sessions, StaffChanges changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    @GET
    public Uni<Cursor.Page<StaffView>> list() {
        return sessions.withSession(session -> session.createSelectionQuery("from StaffMember order by id", StaffMember.class).getResultList())
                .map(all -> new Cursor.Page<>(all.stream().map(StaffView::of).toList(), null));
    }

    @GET
    @Path("/{id}")
    public Uni<StaffView> one(@RestPath String id) {
        return sessions.withSession(session -> session.find(StaffMember.class, id(id)))
                .onItem().ifNull().failWith(() -> Problem.notFound("person")).map(StaffView::of);
    }

    @POST
    public Uni<Response> create(@RestHeader("Idempotency-Key") @Nullable String idempotencyKey, StaffView.@Nullable Edit edit) {
        if (edit == null) {
            throw Problem.badField("body", "is required");
        }
        FieldCheck check = new FieldCheck().text("login", edit.login(), 1, LONGEST).text("name", edit.name(), 1, LONGEST)
                .text("password", edit.password(), SHORTEST_PASSWORD, LONGEST).oneOf("role", edit.role(), StaffMember.ROLES);
        if (edit.language() != null) {
            check.oneOf("language", edit.language(), StaffMember.LANGUAGES);
        }
        check.done();
        return changes.create(idempotencyKey, edit).map(view -> Response.status(201).entity(view).build());
    }

    @PATCH
    @Path("/{id}")
    public Uni<StaffView> change(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch, StaffView.@Nullable Edit edit) {
        if (edit == null) {
            throw Problem.badField("body", "is required");
        }
        check(edit).done();
        return changes.change(id(id), ifMatch, edit);
    }

    private static FieldCheck check(StaffView.Edit edit) {
        FieldCheck check = new FieldCheck();
        if (edit.login() != null) {
            check.fault("login", "cannot be changed");
        }
        if (edit.name() != null) {
            check.text("name", edit.name(), 1, LONGEST);
        }
        if (edit.password() != null) {
            check.text("password", edit.password(), SHORTEST_PASSWORD, LONGEST);
        }
        if (edit.role() != null) {
            check.oneOf("role", edit.role(), StaffMember.ROLES);
        }
        if (edit.language() != null) {
            check.oneOf("language", edit.language(), StaffMember.LANGUAGES);
        }
        return check;
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.notFound("person"));
    }
}
