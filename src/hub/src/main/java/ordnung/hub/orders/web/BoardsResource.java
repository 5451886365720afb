package ordnung.hub.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.TemplateNames;
import ordnung.hub.orders.store.Boards;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** Boards: everybody reads them, who manages edits them as a whole. */
@Path("/api/v1/boards")
public class BoardsResource {
    private final Boards boards;
    private final TemplateNames templates;
    private final Ids ids;

    BoardsResource(Boards boards, TemplateNames templates, Ids ids) {
        this.boards = boards;
        this.templates = templates;
        this.ids = ids;
    }

    @GET
    @RolesAllowed(Right.READ)
    public Uni<Page<BoardJson>> list() {
        return templates.names().chain(names -> boards.all()
                .map(all -> new Page<>(all.stream().map(board -> BoardJson.of(board, names)).toList(), null)));
    }

    @GET
    @Path("{board}")
    @RolesAllowed(Right.READ)
    public Uni<Response> board(@PathParam("board") String idOrKey) {
        return templates.names().chain(names -> boards.find(idOrKey).map(found -> found.orElseThrow(() -> Problem.notFound("board")))
                .map(board -> Etag.ok(BoardJson.of(board, names), board.version())));
    }

    @POST
    @RolesAllowed(Right.MANAGE)
    public Uni<Response> create(JsonNode body) {
        JsonForm form = JsonForm.of(body);
        return templates.names().chain(names -> boards.create(BoardForm.read(form, ids.next(), null, names))
                .map(board -> Etag.created("/api/v1/boards/" + board.id(), BoardJson.of(board, names), board.version())));
    }

    @PUT
    @Path("{board}")
    @RolesAllowed(Right.MANAGE)
    public Uni<Response> replace(@PathParam("board") String idOrKey, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode body) {
        JsonForm form = JsonForm.of(body);
        return templates.names().chain(names -> boards.find(idOrKey).map(found -> found.orElseThrow(() -> Problem.notFound("board")))
                .chain(present -> {
                    Board wanted = BoardForm.read(form, present.id(), present, names);
                    return boards.replace(idOrKey, version -> Versions.check(ifMatch, null, version), wanted);
                })
                .map(board -> Etag.ok(BoardJson.of(board, names), board.version())));
    }
}
