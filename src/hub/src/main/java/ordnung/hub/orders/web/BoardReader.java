package ordnung.hub.orders.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.CardFilter;
import ordnung.hub.orders.Money;
import ordnung.hub.orders.Stage;
import ordnung.hub.orders.store.Boards;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/** Reads a board for its page: each column's first cards, and how many there are. */
@ApplicationScoped
class BoardReader {
    private static final int CARDS = 40;

    private final Boards boards;
    private final CardStore cards;

    BoardReader(Boards boards, CardStore cards) {
        this.boards = boards;
        this.cards = cards;
    }

    Uni<BoardView> board(Board board, List<Board> all, Shell shell) {
        return counts(board).chain(counts -> Uni.join().all(board.stages().stream().map(stage -> column(board, stage, counts, null, shell)).toList())
            .andFailFast().map(columns -> new BoardView(board, all, columns)));
    }

    /** The heads of the columns, without cards. */
    Uni<List<ColumnView>> heads(Board board, Shell shell) {
        return counts(board).map(counts -> board.stages().stream().map(stage -> view(board, stage, counts, new Cursor.Page<>(List.of(), null), shell))
            .toList());
    }

    Uni<ColumnView> below(Board board, Stage stage, @Nullable Cursor after, Shell shell) {
        return column(board, stage, Map.of(), after, shell);
    }

    private Uni<ColumnView> column(Board board, Stage stage, Map<String, Boards.StageCount> counts, @Nullable Cursor after, Shell shell) {
        CardFilter filter = new CardFilter(board.key(), stage.key(), null, null, null, null, null);
        return cards.page(filter, after, CARDS).map(page -> view(board, stage, counts, page, shell));
    }

    private Uni<Map<String, Boards.StageCount>> counts(Board board) {
        return boards.counts(board.id()).map(all -> all.stream().collect(Collectors.toMap(Boards.StageCount::stage, Function.identity())));
    }

    private static ColumnView view(Board board, Stage stage, Map<String, Boards.StageCount> counts, Cursor.Page<Card> page, Shell shell) {
        Boards.StageCount count = counts.getOrDefault(stage.key(), new Boards.StageCount(stage.key(), 0, 0));
        String sum = count.total() == 0 ? "" : Sums.text(count.total(), Money.DEFAULT_CURRENCY, shell.locale());
        return new ColumnView(stage, board.stages().get(0).key().equals(stage.key()),
            page.items().stream().map(card -> CardFace.of(card, shell.moments())).toList(), count.cards(), sum, page.next());
    }
}
