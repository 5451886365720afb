package ordnung.hub.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import ordnung.hub.orders.Money;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private final Wording ru = new Wording("ru", MOSCOW);
    private final Wording uk = new Wording("uk", MOSCOW);
    private final Wording en = new Wording("en", MOSCOW);

    @Test
    void an_amount_has_its_thousands_apart_and_kopecks_only_where_there_are_some() {
        assertThat(ru.money(Money.of(648_000, "RUB"))).isEqualTo("6\u00a0480\u00a0₽");
        assertThat(ru.money(Money.of(5, "RUB"))).isEqualTo("0,05\u00a0₽");
        assertThat(uk.money(Money.of(120_050, "UAH"))).isEqualTo("1\u00a0200,50\u00a0₴");
        assertThat(en.money(Money.of(1_999, "USD"))).isEqualTo("19.99\u00a0$");
    }

    @Test
    void a_time_is_the_shops() {
        Instant evening = Instant.parse("2026-11-27T21:30:00Z");

        assertThat(ru.day(evening)).isEqualTo("28 ноября");
        assertThat(ru.time(evening)).isEqualTo("00:30");
        assertThat(uk.day(evening)).isEqualTo("28 листопада");
        assertThat(en.day(evening)).isEqualTo("28 November");
    }

    @Test
    void a_quantity_is_in_the_languages_units() {
        assertThat(ru.number(new BigDecimal("1.500")) + " " + ru.unit("kg")).isEqualTo("1,5 кг");
        assertThat(en.number(new BigDecimal("20.0")) + " " + en.unit("pcs")).isEqualTo("20 pcs");
        assertThat(uk.unit("коробка")).isEqualTo("коробка");
    }
}
