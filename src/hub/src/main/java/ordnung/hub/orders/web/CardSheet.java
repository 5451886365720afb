package ordnung.hub.orders.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ordnung.hub.customers.TimelineEntry;
import ordnung.hub.inbox.Place;
import ordnung.hub.orders.Board;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.Item;
import ordnung.hub.orders.Stage;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/**
 * A card on its own page.
 *
 * @param next  the stage that comes after; null at the end
 * @param earlier  the cursor of the history below; null at the beginning
 * @param places   the conversations in which it is spoken of
 * @param due   as an input holds it; "" where there is none
 */
public record CardSheet(Card card, Board board, CardFace face, List<Step> steps, @Nullable Stage next, List<Line> lines, String due,
                        String paid, String discount, List<Units.Choice> units, Moments.Moment created, Moments.Moment stageSince, List<Event> events, @Nullable String earlier,
                        List<Place> places) {

    /** @param state  past, now or ahead */
    public record Step(Stage stage, String state) {
    }

    /** A line of goods as a form holds it: money in whole units with a point, so that a browser reads it. */
    public record Line(String sku, String name, String quantity, String unit, String price, String discount, String sum, String currency,
                       List<Units.Choice> units) {
        static Line of(Item item, Locale locale) {
            return new Line(item.sku() == null ? "" : item.sku(), item.name(), plain(item.quantity()), item.unit(), minor(item.price().amount()),
                item.discount().signum() == 0 ? "" : plain(item.discount()), Sums.text(item.sum(), item.price().currency(), locale),
                item.price().currency(), Units.choices(item.unit(), locale));
        }
    }

    /**
     * @param say    what it was about: from one stage to another, which fields
     * @param order  sorts as the history reads, the newest highest
     */
    public record Event(TimelineEntry entry, Moments.Moment at, List<String> say, @Nullable UUID conversation, String order) {
    }

    /** @param inWords  a connector's reason in the page's language */
    static CardSheet of(Card card, Board board, Cursor.Page<TimelineEntry> history, List<Place> places, Shell shell, UnaryOperator<String> inWords) {
        Moments moments = shell.moments();
        List<Item> items = card.details().goods().items();
        return new CardSheet(card, board, CardFace.of(card, moments), steps(card, board), next(card, board),
            items.stream().map(item -> Line.of(item, moments.locale())).toList(),
            card.details().due() == null ? "" : moments.input(card.details().due()),
            card.details().paid() == 0 ? "" : minor(card.details().paid()),
            card.details().goods().discountPercent().signum() == 0 ? "" : plain(card.details().goods().discountPercent()),
            Units.choices("pcs", moments.locale()),
            moments.of(card.createdAt()), moments.of(card.stageSince()),
            history.items().stream().map(entry -> event(entry, board, moments, inWords)).toList(), history.next(), places);
    }

    public List<String> payments() {
        return Details.PAYMENTS;
    }

    public boolean stocked() {
        return Boolean.TRUE.equals(card.details().inStock());
    }

    /** The line that is added when goods are. */
    public Line blank() {
        return new Line("", "", "1", "pcs", "", "", "", card.details().goods().currency(), units);
    }

    private static List<Step> steps(Card card, Board board) {
        int here = board.stage(card.stage()).map(Stage::position).orElse(0);
        return board.stages().stream().filter(stage -> !stage.lost() || stage.key().equals(card.stage()))
            .map(stage -> new Step(stage, stage.key().equals(card.stage()) ? "now" : stage.position() < here ? "past" : "ahead")).toList();
    }

    private static @Nullable Stage next(Card card, Board board) {
        int here = board.stage(card.stage()).map(Stage::position).orElse(Integer.MAX_VALUE);
        return board.stages().stream().filter(stage -> !stage.lost() && stage.position() > here).findFirst().orElse(null);
    }

    private static Event event(TimelineEntry entry, Board board, Moments moments, UnaryOperator<String> inWords) {
        TimelineEntry.Done done = entry.event();
        TimelineEntry.Said said = entry.message();
        return new Event(entry, moments.of(entry.at()), done == null ? List.of() : EventWords.of(done, board, inWords),
            said == null ? null : said.conversationId(), "%019d-%s".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()), entry.id()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String minor(long amount) {
        return plain(BigDecimal.valueOf(amount, 2));
    }
}
