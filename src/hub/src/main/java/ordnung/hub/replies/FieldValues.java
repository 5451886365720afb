package ordnung.hub.replies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.Item;
import ordnung.hub.orders.Money;
import ordnung.hub.replies.Subject.Person;
import ordnung.hub.replies.engine.TemplateEngine;
import org.jspecify.annotations.Nullable;

/** The values of the fields that a template can name, worded for the customer. Plain texts: a template can reach nothing behind them. */
final class FieldValues {
    private final Map<String, Object> values = new HashMap<>();
    private final Wording wording;

    private FieldValues(Wording wording) {
        this.wording = wording;
    }

    /**
     * @param language  of the text: ru, uk, en
     * @param author    who says it; null: a rule
     * @param given     stand in for fields, by their keys or nested: what an integration knows better
     */
    static Map<String, Object> of(Subject subject, Shop shop, String language, @Nullable String author, Map<String, ?> given) {
        FieldValues fields = new FieldValues(new Wording(language, shop.zone()));
        fields.values.putAll(shop.values());
        fields.put("staff.name", author);
        if (subject.customer() != null) {
            fields.customer(subject.customer());
        }
        subject.card().ifPresent(fields::card);
        fields.give("", given);
        return fields.values;
    }

    private void customer(Person person) {
        put("customer.name", person.name());
        put("customer.first", person.first() == null ? firstWord(person.name()) : person.first());
        put("customer.phone", person.phone());
    }

    /** A name that begins with a letter; a phone in its place is no way to address somebody. */
    @Nullable
    private static String firstWord(String name) {
        String word = name.strip().split("\\s+", 2)[0];
        return !word.isEmpty() && Character.isLetter(word.codePointAt(0)) ? word : null;
    }

    private void card(Card card) {
        Details d = card.details();
        put("card.number", Long.toString(card.number()));
        amounts(d);
        if (d.due() != null) {
            put("card.due", wording.day(d.due()) + ", " + wording.time(d.due()));
            put("card.dueDay", wording.day(d.due()));
            put("card.dueTime", wording.time(d.due()));
        }
        put("card.address", d.address());
        put("card.inscription", d.inscription());
        put("card.supplyDate", d.supplyDate() == null ? null : wording.day(d.supplyDate()));
        values.put("card.courier", "courier".equals(d.fulfilment()));
        values.put("card.post", "post".equals(d.fulfilment()));
        values.put("card.pickup", "pickup".equals(d.fulfilment()));
        values.put("card.items", d.goods().items().stream().map(this::item).toList());
        values.put("card.missing", d.missing());
    }

    private void amounts(Details d) {
        boolean priced = !d.goods().items().isEmpty();
        values.put("card.paidInFull", priced && d.left() == 0);
        if (priced) {
            String currency = d.goods().currency();
            put("card.total", amount(d.goods().total()));
            put("card.paid", amount(Money.of(d.paid(), currency)));
            put("card.left", amount(Money.of(d.left(), currency)));
        }
    }

    private CharSequence amount(Money money) {
        return money.amount() == 0 ? TemplateEngine.nought(wording.money(money)) : wording.money(money);
    }

    private Map<String, Object> item(Item item) {
        return Map.of("name", item.name(), "quantity", wording.number(item.quantity()), "unit", wording.unit(item.unit()),
                "price", amount(item.price()), "sum", amount(Money.of(item.sum(), item.price().currency())));
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private void give(String prefix, Map<String, ?> given) {
        given.forEach((key, value) -> {
            String field = prefix + key;
            if (value instanceof Map<?, ?> nested) {
                nested.forEach((k, v) -> give(field + ".", v == null ? Map.of() : Map.of(String.valueOf(k), v)));
            } else if (value instanceof Boolean) {
                values.put(field, value);
            } else if (value instanceof List<?> list) {
                values.put(field, list.stream().map(FieldValues::entry).toList());
            } else if (value != null) {
                values.put(field, String.valueOf(value));
            }
        });
    }

    private static Object entry(@Nullable Object entry) {
        if (entry instanceof Map<?, ?> map) {
            Map<String, Object> texts = new HashMap<>();
            map.forEach((k, v) -> texts.put(String.valueOf(k), v == null ? "" : String.valueOf(v)));
            return texts;
        }
        return String.valueOf(entry);
    }
}
