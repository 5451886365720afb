package ordnung.hub.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoodsTest {

    private static Item item(String quantity, long price, String discount) {
        return new Item(null, "Наполеон", new BigDecimal(quantity), "kg", Money.of(price, "RUB"), new BigDecimal(discount));
    }

    private static long total(String discount, Item... items) {
        return new Goods(List.of(items), new BigDecimal(discount), "RUB").total().amount();
    }

    @Test
    void nothing_costs_nothing() {
        assertThat(Goods.NONE.total()).isEqualTo(Money.of(0, "RUB"));
    }

    @Test
    void a_line_is_quantity_times_price() {
        assertThat(total("0", item("2.5", 190_000, "0"))).isEqualTo(475_000);
    }

    @Test
    void half_a_kopeck_goes_up_on_each_line() {
        assertThat(item("0.5", 101, "0").sum()).isEqualTo(51);
        assertThat(total("0", item("0.5", 101, "0"), item("0.5", 101, "0"))).as("the lines as shown add up to the total").isEqualTo(102);
    }

    @Test
    void discounts_are_taken_from_the_line_and_then_from_the_whole() {
        assertThat(total("0", item("1", 100_000, "10"))).isEqualTo(90_000);
        assertThat(total("5", item("1", 100_000, "10"), item("1", 10_000, "0"))).isEqualTo(95_000);
        assertThat(total("0.01", item("1", 50, "0"))).isEqualTo(50);
        assertThat(total("100", item("3", 100_000, "0"))).isZero();
    }

    @Test
    void what_is_left_to_pay_is_never_below_nought_and_nought_once_paid() {
        Goods goods = new Goods(List.of(item("1", 100_000, "0")), BigDecimal.ZERO, "RUB");

        assertThat(paid(goods, "partly", 40_000)).isEqualTo(60_000);
        assertThat(paid(goods, "partly", 140_000)).isZero();
        assertThat(paid(goods, "paid", 0)).isZero();
        assertThat(paid(goods, null, 0)).isEqualTo(100_000);
    }

    private static long paid(Goods goods, String payment, long paid) {
        return new Details(goods, null, null, payment, paid, null, null, null, null, List.of(), null, null).left();
    }
}
