package ordnung.hub.orders.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ordnung.hub.customers.TimelineEntry;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Stage;
import org.jspecify.annotations.Nullable;

/** The particulars of a card's event, in the words of its board: stages by name, people, reasons. */
final class EventWords {

    private EventWords() {
    }

    /** @param inWords  a connector's reason in the page's language */
    static List<String> of(TimelineEntry.Done event, Board board, UnaryOperator<String> inWords) {
        Map<String, Object> data = event.data();
        return switch (event.kind()) {
            case "moved", "closed", "reopened" -> Stream.of(stage(data.get("from"), board), stage(data.get("to"), board), text(data.get("reason")))
                .filter(Objects::nonNull).toList();
            case "assigned" -> Stream.of(text(data.get("to"))).filter(Objects::nonNull).toList();
            case "told" -> Stream.of(stage(data.get("status"), board), text(data.get("said"))).filter(Objects::nonNull).toList();
            case "set" -> Stream.of(stage(data.get("status"), board)).filter(Objects::nonNull).toList();
            case "not-set" -> Stream.of(stage(data.get("status"), board), why(data.get("why"), inWords)).filter(Objects::nonNull).toList();
            case "fired" -> Stream.of(text(data.get("template"))).filter(Objects::nonNull).toList();
            default -> List.of();
        };
    }

    private static @Nullable String stage(@Nullable Object key, Board board) {
        String word = text(key);
        return word == null ? null : board.stage(word).map(Stage::name).orElse(word);
    }

    private static @Nullable String why(@Nullable Object reason, UnaryOperator<String> inWords) {
        String said = text(reason);
        return said == null ? null : inWords.apply(said);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String word && !word.isBlank() ? word : null;
    }
}
