package ordnung.hub.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals.Arrived;
import org.jspecify.annotations.Nullable;

/**
 * An order that a provider keeps, as a message told it. Whatever the message holds of another shape is passed over: the message itself keeps it.
 *
 * @param lines  empty where the message only mentions the order
 */
public record ProviderOrder(String id, List<Line> lines, @Nullable String status, @Nullable String address, @Nullable String comment,
                            @Nullable Instant due) {
    private static final int LONGEST_ID = 256;
    private static final int MOST_LINES = 500;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    /** @param sku  the seller's own article; {@code listing} the provider's number of the product */
    public record Line(@Nullable String sku, @Nullable String listing, String name, BigDecimal quantity, Money price) {
    }

    /** Null where the message speaks of no order. */
    public static @Nullable ProviderOrder of(Arrived message) {
        String id = text(message.payload().get("orderId"));
        if (id == null || id.length() > LONGEST_ID) {
            return null;
        }
        Map<String, Object> payload = message.kind() == MessageKind.ORDER ? message.payload() : Map.of();
        List<Line> lines = new ArrayList<>();
        if (payload.get("items") instanceof List<?> items) {
            items.stream().limit(MOST_LINES).forEach(item -> {
                Line line = item instanceof Map<?, ?> map ? line(map) : null;
                if (line != null) {
                    lines.add(line);
                }
            });
        }
        return new ProviderOrder(id, lines, text(payload.get("status")), text(payload.get("address")), text(payload.get("comment")),
                time(text(payload.get("due"))));
    }

    private static @Nullable Line line(Map<?, ?> item) {
        String sku = text(item.get("sku"));
        String name = text(item.get("name")) == null ? sku : text(item.get("name"));
        BigDecimal quantity = number(item.get("quantity"));
        if (name == null || quantity == null || quantity.signum() <= 0 || quantity.compareTo(LARGEST) > 0) {
            return null;
        }
        return new Line(sku, text(item.get("listing")), name, quantity, price(item.get("price")));
    }

    private static Money price(@Nullable Object price) {
        if (price instanceof Map<?, ?> map && number(map.get("amount")) != null) {
            String currency = text(map.get("currency"));
            return Money.of(Math.max(0, number(map.get("amount")).longValue()), currency == null ? Money.DEFAULT_CURRENCY : currency);
        }
        return Money.of(0, Money.DEFAULT_CURRENCY);
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        try {
            return value instanceof Number || value instanceof String ? new BigDecimal(value.toString()) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : value instanceof Number number ? number.toString() : null;
    }
}
