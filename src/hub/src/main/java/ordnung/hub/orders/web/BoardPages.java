package ordnung.hub.orders.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Stage;
import ordnung.hub.orders.store.Boards;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Boards: a column a stage. Without a key the first board is opened. */
@Path("/board")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class BoardPages {
    private static final int MAX_IDS = 100;

    private final Shells shells;
    private final Boards boards;
    private final CardStore cards;
    private final BoardReader reader;

    BoardPages(Shells shells, Boards boards, CardStore cards, BoardReader reader) {
        this.shells = shells;
        this.boards = boards;
        this.cards = cards;
        this.reader = reader;
    }

    @GET
    public Uni<TemplateInstance> first() {
        return shells.of("board").chain(shell -> boards.all().chain(all -> page(all.stream().findFirst(), all, shell)));
    }

    @GET
    @Path("/{key}")
    public Uni<TemplateInstance> board(@RestPath String key) {
        return shells.of("board").chain(shell -> boards.all().chain(all -> page(Optional.of(all.stream()
            .filter(board -> board.key().equals(key)).findFirst().orElseThrow(() -> Problem.notFound("board"))), all, shell)));
    }

    /** @param ids  comma-separated, at most 100 */
    @GET
    @Path("/cards")
    public Uni<TemplateInstance> faces(@RestQuery @Nullable String ids) {
        List<UUID> wanted = Arrays.stream((ids == null ? "" : ids).split(",")).map(Ids::parse).flatMap(Optional::stream)
            .distinct().limit(MAX_IDS).toList();
        return shells.of("board").chain(shell -> cards.all(wanted)
            .map(found -> found.stream().map(card -> CardFace.of(card, shell.moments())).toList())
            .map(faces -> OrderTemplates.faces(faces, null).setLocale(shell.locale())));
    }

    @GET
    @Path("/cards/{id}")
    public Uni<TemplateInstance> face(@RestPath String id) {
        return faces(id);
    }

    @GET
    @Path("/{key}/heads")
    public Uni<TemplateInstance> heads(@RestPath String key) {
        return shells.of("board").chain(shell -> find(key).chain(board -> reader.heads(board, shell))
            .map(columns -> OrderTemplates.heads(columns).setLocale(shell.locale())));
    }

    @GET
    @Path("/{key}/stages/{stage}")
    public Uni<TemplateInstance> below(@RestPath String key, @RestPath String stage, @RestQuery @Nullable String after) {
        Cursor cursor = Cursor.parse("after", after);
        return shells.of("board").chain(shell -> find(key).chain(board -> {
            Stage column = board.stage(stage).orElseThrow(() -> Problem.notFound("stage"));
            return reader.below(board, column, cursor, shell);
        }).map(column -> OrderTemplates.faces(column.cards(), column.next()).setLocale(shell.locale())));
    }

    private Uni<Board> find(String key) {
        return boards.find(key).map(found -> found.orElseThrow(() -> Problem.notFound("board")));
    }

    private Uni<TemplateInstance> page(Optional<Board> board, List<Board> all, Shell shell) {
        return board.map(one -> reader.board(one, all, shell).map(view -> OrderTemplates.board(shell, view)))
            .orElseGet(() -> Uni.createFrom().item(() -> OrderTemplates.board(shell, null)))
            .map(template -> template.setLocale(shell.locale()));
    }
}
