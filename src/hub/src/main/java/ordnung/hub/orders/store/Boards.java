package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Stage;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;

/** Boards in their tables. People edit them one at a time; what flows past reads them by SQL. */
@ApplicationScoped
public class Boards {
    private static final String FETCH = "select distinct b from BoardEntity b left join fetch b.stages ";

    private final SessionFactory sessions;
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    Boards(SessionFactory sessions, Db db, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the order of their making: the shipped ones first, retail before all. */
    public Uni<List<Board>> all() {
        return sessions.withSession(session -> session.createQuery(FETCH + "order by b.id", BoardEntity.class).getResultList())
                .map(boards -> boards.stream().map(BoardEntity::board).toList());
    }

    /** @param idOrKey  either */
    public Uni<Optional<Board>> find(String idOrKey) {
        return sessions.withSession(session -> entity(session, idOrKey)).map(found -> found.map(BoardEntity::board));
    }

    private static Uni<Optional<BoardEntity>> entity(Session session, String idOrKey) {
        return session.createQuery(FETCH + "where b.key = :key or b.id = :id", BoardEntity.class).setParameter("key", idOrKey)
                .setParameter("id", Ids.parse(idOrKey).orElse(new UUID(0, 0))).getResultList().map(found -> found.stream().findFirst());
    }

    public Uni<Board> create(Board board) {
        return sessions.withTransaction(session -> session
                .createQuery("select b.key, b.direction, b.position from BoardEntity b", Object[].class).getResultList().chain(rows -> {
                    if (rows.stream().anyMatch(row -> row[0].equals(board.key()))) {
                        throw Problem.conflict("There is a board " + board.key() + " already.");
                    }
                    int position = rows.stream().filter(row -> row[1].equals(board.direction()))
                            .mapToInt(row -> (int) row[2] + 1).max().orElse(0);
                    BoardEntity made = new BoardEntity(board, position, clock.instant(), ids);
                    return session.persist(made).chain(session::flush).map(done -> made.board());
                }));
    }

    /**
     * @param seen  throws where the caller has edited another version
     * @throws Problem 404; 409 naming stages that hold cards and are missing from the edit
     */
    public Uni<Board> replace(String idOrKey, IntConsumer seen, Board wanted) {
        return sessions.withTransaction(session -> entity(session, idOrKey).chain(found -> {
            BoardEntity row = found.orElseThrow(() -> Problem.notFound("board"));
            seen.accept(row.version);
            return position(session, row, wanted).invoke(position -> row.position = position)
                    .chain(() -> held(session, row, wanted))
                    .invoke(() -> row.take(wanted, clock.instant(), ids))
                    .chain(session::flush)
                    .map(done -> row.board());
        }));
    }

    /** A board that goes to another direction goes behind the boards there. */
    private static Uni<Integer> position(Session session, BoardEntity row, Board wanted) {
        if (row.direction.equals(wanted.direction())) {
            return Uni.createFrom().item(row.position);
        }
        return session.createQuery("select coalesce(max(b.position) + 1, 0) from BoardEntity b where b.direction = :direction",
                        Integer.class)
                .setParameter("direction", wanted.direction()).getSingleResult();
    }

    /** Tells beforehand, by name, what the foreign key would refuse without a word. */
    private static Uni<Void> held(Session session, BoardEntity row, Board wanted) {
        List<String> leaving = row.stages.stream().filter(s -> wanted.stage(s.key).isEmpty()).map(s -> s.key).toList();
        if (leaving.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("select stage, count(*) from card where board_id = :board and stage in (:stages) group by stage",
                        Object[].class)
                .setParameter("board", row.id).setParameter("stages", leaving).getResultList()
                .invoke(rows -> {
                    if (!rows.isEmpty()) {
                        throw Problem.conflict("Move the cards first: " + rows.stream()
                                .map(r -> "stage " + r[0] + " holds " + r[1]).collect(Collectors.joining(", ")) + ".");
                    }
                }).replaceWithVoid();
    }

    /** The stages of the board on which the card is, as they stand within {@code tx}; first to last. */
    public Uni<List<Stage>> stages(SqlConnection tx, UUID boardId) {
        return Db.list(tx, row -> new Stage(row.getString("key"), row.getString("name"), row.getString("colour"), row.getString("kind"),
                List.of(row.getArrayOfStrings("required")), row.getString("template_key"), row.getBoolean("template_on"),
                row.getInteger("position")), "select * from stage where board_id = $1 order by position", boardId);
    }

    /** Cards by stage: the counts on top of the columns. */
    public Uni<List<StageCount>> counts(UUID boardId) {
        return db.list(row -> new StageCount(row.getString("stage"), row.getLong("n"), row.getLong("total")),
                "select stage, count(*) as n, coalesce(sum(total), 0)::bigint as total from card where board_id = $1 group by stage",
                boardId);
    }

    /** @param total  of the cards' totals, in minor units */
    public record StageCount(String stage, long cards, long total) {
    }
}
