package ordnung.hub.orders.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.Item;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/**
 * A card as the board shows it.
 *
 * @param goods    the first of them; "" where none are written down
 * @param more     how many goods are not named
 * @param total    "" where nothing is priced
 * @param urgency  late, soon (within a day) or ""
 */
public record CardFace(Card card, String goods, long more, String total, String paid, Moments.@Nullable Moment due, String urgency) {
    private static final int NAMED = 3;
    private static final Duration SOON = Duration.ofHours(24);

    static CardFace of(Card card, Moments moments) {
        Details details = card.details();
        List<Item> items = details.goods().items();
        long total = details.goods().total().amount();
        String currency = details.goods().currency();
        return new CardFace(card, goods(items, moments.locale()), Math.max(0, items.size() - NAMED),
            total == 0 ? "" : Sums.text(total, currency, moments.locale()),
            details.paid() == 0 ? "" : Sums.text(details.paid(), currency, moments.locale()),
            details.due() == null ? null : moments.of(details.due()), urgency(card, moments.now()));
    }

    private static String goods(List<Item> items, Locale locale) {
        return items.stream().limit(NAMED).map(item -> item.name() + " " + number(item.quantity(), locale) + "\u00a0" + Units.text(item.unit(), locale))
            .collect(Collectors.joining(", "));
    }

    static String number(BigDecimal number, Locale locale) {
        String plain = number.stripTrailingZeros().toPlainString();
        return "en".equals(locale.getLanguage()) ? plain : plain.replace('.', ',');
    }

    private static String urgency(Card card, Instant now) {
        Instant due = card.details().due();
        if (due == null || card.closed() != null) {
            return "";
        }
        return due.isBefore(now) ? "late" : due.isBefore(now.plus(SOON)) ? "soon" : "";
    }

    public String name() {
        Card.Person customer = card.customer();
        return customer == null ? card.title() : customer.name();
    }

    public String responsibleInitial() {
        Card.Person responsible = card.responsible();
        return responsible == null ? "?" : Initials.one(responsible.name());
    }

    public boolean partly() {
        return "half".equals(circle()) && !paid.isEmpty() && !total.isEmpty();
    }

    /** Which circle the payment fills: 0, half or full; "" where nothing is to be paid now. */
    public String circle() {
        String payment = card.details().payment();
        return payment == null ? "" : switch (payment) {
            case "unpaid" -> "0";
            case "partly" -> "half";
            case "paid" -> "full";
            default -> "";
        };
    }
}
