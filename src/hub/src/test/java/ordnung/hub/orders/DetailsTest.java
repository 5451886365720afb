package ordnung.hub.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailsTest {

    @Test
    void an_empty_card_has_filled_in_nothing() {
        assertThat(Details.NONE.filled()).isEmpty();
    }

    @Test
    void every_field_that_a_stage_may_require_counts_once_it_has_a_value() {
        Item item = new Item(null, "Эклер", BigDecimal.TEN, "pcs", Money.of(15_000, "RUB"), BigDecimal.ZERO);
        Details full = new Details(new Goods(List.of(item), BigDecimal.ZERO, "RUB"), "courier", true, "partly", 100, Instant.EPOCH, "Ленина, 4",
                "С днём рождения", "без орехов", List.of(), LocalDate.EPOCH, "На Ленина");

        assertThat(full.filled()).containsExactlyInAnyOrderElementsOf(
                Details.FIELDS.stream().filter(f -> !List.of("customer", "responsible").contains(f)).toList());
    }

    @Test
    void the_title_has_an_en_dash_and_none_without_a_customer() {
        assertThat(Card.title(1042, "Марина")).isEqualTo("№ 1042 – Марина");
        assertThat(Card.title(7, " ")).isEqualTo("№ 7");
    }
}
