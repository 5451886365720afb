package ordnung.hub.orders.web;

import java.util.List;
import ordnung.hub.orders.Board;

/** @param others  the boards that one may change to, this one among them */
public record BoardView(Board board, List<Board> others, List<ColumnView> columns) {
}
