package ordnung.hub.orders.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.Goods;
import ordnung.hub.orders.Item;
import ordnung.hub.orders.Money;
import ordnung.hub.platform.web.JsonForm;
import org.jspecify.annotations.Nullable;

/** Reads what is filled in on a card. A field that is absent stays as it is, {@code null} empties it. */
final class CardForm {
    /** Fields of an edit, for the card's history. */
    static final List<String> FIELDS = List.of("items", "discountPercent", "fulfilment", "inStock", "payment", "paid", "due", "address",
            "inscription", "comment", "missing", "supplyDate", "branch", "customer");
    private static final int MOST_ITEMS = 200;
    private static final long HIGHEST_AMOUNT = 100_000_000_000L;
    private static final BigDecimal MOST_OF_ONE = BigDecimal.valueOf(100_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private CardForm() {
    }

    static List<String> named(JsonForm form) {
        return FIELDS.stream().filter(form::has).toList();
    }

    static Details details(JsonForm form, Details present) {
        Goods goods = goods(form, present.goods());
        return new Details(goods,
                form.word("fulfilment", Details.FULFILMENTS, present.fulfilment()),
                form.flag("inStock", present.inStock()),
                form.word("payment", Details.PAYMENTS, present.payment()),
                paid(form, present.paid(), goods.currency()),
                form.time("due", present.due()),
                form.text("address", 500, present.address()),
                form.text("inscription", 500, present.inscription()),
                form.text("comment", 4000, present.comment()),
                form.texts("missing", MOST_ITEMS, 200, present.missing()),
                form.date("supplyDate", present.supplyDate()),
                form.text("branch", 100, present.branch()));
    }

    private static Goods goods(JsonForm form, Goods present) {
        List<Item> items = present.items();
        if (form.has("items")) {
            items = form.forms("items", MOST_ITEMS).stream().map(CardForm::item).toList();
        }
        String currency = items.isEmpty() ? present.currency() : items.get(0).price().currency();
        for (int i = 1; i < items.size(); i++) {
            if (!items.get(i).price().currency().equals(currency)) {
                form.error("items[" + i + "].price.currency", "must be " + currency + " as for the first: an order has one currency");
            }
        }
        return new Goods(items, percent(form, "discountPercent", present.discountPercent()), currency);
    }

    private static Item item(JsonForm form) {
        BigDecimal quantity = form.decimal("quantity", 3, null);
        if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(MOST_OF_ONE) > 0) {
            form.error("quantity", "must be a number above 0, at most " + MOST_OF_ONE);
            quantity = BigDecimal.ONE;
        }
        return new Item(form.text("sku", 100, null), form.required("name", 300, null), quantity, form.required("unit", 20, null),
                price(form), percent(form, "discount", BigDecimal.ZERO));
    }

    private static Money price(JsonForm form) {
        Money money = money(form, "price", null);
        if (money == null) {
            form.error("price", "must be {\"amount\": minor units, \"currency\": \"RUB\"}");
        }
        return money == null ? Money.of(0, Money.DEFAULT_CURRENCY) : money;
    }

    /** @return null where there is none */
    @Nullable
    static Money money(JsonForm form, String field, @Nullable Money present) {
        if (!form.has(field)) {
            return present;
        }
        JsonForm money = form.form(field);
        Long amount = money.whole("amount", null);
        String currency = Objects.requireNonNullElse(money.text("currency", 3, null), Money.DEFAULT_CURRENCY);
        if (amount != null && (amount < 0 || amount > HIGHEST_AMOUNT)) {
            money.error("amount", "must be from 0 to " + HIGHEST_AMOUNT);
        }
        if (!CURRENCY.matcher(currency).matches()) {
            money.error("currency", "must be three capital letters, RUB");
        }
        return amount == null ? null : Money.of(amount, currency);
    }

    private static long paid(JsonForm form, long present, String currency) {
        Money paid = money(form, "paid", Money.of(present, currency));
        if (form.has("paid") && paid != null && !paid.currency().equals(currency)) {
            form.error("paid.currency", "must be " + currency + " as for the goods");
        }
        return paid == null ? 0 : paid.amount();
    }

    private static BigDecimal percent(JsonForm form, String field, BigDecimal present) {
        BigDecimal percent = Objects.requireNonNullElse(form.decimal(field, 2, present), BigDecimal.ZERO);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            form.error(field, "must be from 0 to 100");
            return BigDecimal.ZERO;
        }
        return percent;
    }
}
