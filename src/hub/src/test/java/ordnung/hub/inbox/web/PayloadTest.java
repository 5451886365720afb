package ordnung.hub.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the thread shows of a kind's particulars, whatever a channel sends. */
class PayloadTest {
    private static final Locale RU = Locale.forLanguageTag("ru");

    @Test
    void aPlaceLeadsToAMap() {
        Payload.Place place = Payload.of(Map.of("latitude", 55.75, "longitude", 37.61, "name", "Дом", "address", "Садовая, 18"), Map.of(), RU).place();
        assertThat(place).isEqualTo(new Payload.Place("Дом", "Садовая, 18", "https://yandex.ru/maps/?pt=37.61,55.75&z=17&l=map"));
    }

    @Test
    void whatIsNoPlaceLeadsNowhere() {
        assertThat(Payload.of(Map.of("latitude", "\"><script>", "longitude", "1"), Map.of(), RU).place()).isNull();
        assertThat(Payload.of(null, Map.of(), RU).place()).isNull();
    }

    @Test
    void contactsAreNamedWithTheirPhones() {
        Map<String, Object> payload = Map.of("contacts", List.of(Map.of("name", "Серёжа", "phones", List.of(Map.of("phone", "+79031184022"), Map.of()))));
        assertThat(Payload.of(payload, Map.of(), RU).contacts()).containsExactly(new Payload.Contact("Серёжа", List.of("+79031184022")));
    }

    @Test
    void goodsAreCountedAndPriced() {
        Map<String, Object> payload = Map.of("items", List.of(Map.of("sku", "napoleon", "quantity", 2, "price", Map.of("amount", 190000, "currency", "RUB")),
            "not goods"));
        assertThat(Payload.of(payload, Map.of(), RU).goods()).containsExactly(new Payload.Goods("napoleon", "2", "1\u00a0900\u00a0₽"));
    }

    @Test
    void aReviewHasItsStarsAndWhatItIsOf() {
        assertThat(about(Map.of("rating", 2, "product", Map.of("id", "148313766", "name", "Торт")))).isEqualTo(new AboutView("Торт", "", 2, "", ""));
        assertThat(about(Map.of("product", Map.of("id", "147", "url", "javascript:alert(1)")))).isEqualTo(new AboutView("147", "", 0, "", ""));
        assertThat(about(Map.of("rating", 9, "product", "?", "pros", "Вкусно"))).isEqualTo(new AboutView("", "", 0, "Вкусно", ""));
    }

    private static AboutView about(Map<String, Object> payload) {
        return Payload.of(payload, Map.of(), RU).about();
    }
}
