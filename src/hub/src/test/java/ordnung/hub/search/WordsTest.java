package ordnung.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words words = new Words(new WordForms());

    private boolean finds(String asked, String said) {
        List<Word> there = words.of(said);
        Asked query = Asked.of(asked, words);
        Set<String> keys = words.keys(said);
        boolean indexed = query.terms().stream().allMatch(term -> term.alternatives().stream().anyMatch(keys::containsAll));
        boolean says = query.terms().stream().allMatch(term -> there.stream().anyMatch(term::is));
        return indexed && says;
    }

    @ParameterizedTest
    @CsvSource({"торт, Везите торты сегодня", "торты, Два торта", "доставка, с доставкою до дому", "доставку, Нужна доставка", "красный, красного бархата", "ёлка, две елки",
        "елка, ёлку", "дня, Какой сегодня день", "замовлення, про моє замовленням", "тістечко, двадцять тістечок", "капкейк, сорок капкейків",
        "вишня, з вишнею", "п'ять, пʼять штук", "торт, три тортів", "cake, two cakes please", "deliveries, a delivery", "Привезли, привезли вчера"})
    void aWordIsFoundInAnyOfItsForms(String asked, String said) {
        assertThat(finds(asked, said)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"торт, торг", "дом, дым", "торт вишня, торт с клубникой"})
    void anotherWordIsNot(String asked, String said) {
        assertThat(finds(asked, said)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+7 921 555-12-34, Мой номер 8(921)5551234", "89215551234, звоните +7 921 555 12 34", "5551234, 8 921 555-12-34", "555-12, +79215551234", "1234, 8-921-555-12-34",
        "+380671234567, 067 123 45 67", "№ 48213, заказ 48213", "8213, заказ №48213", "sku-77/AB, артикул SKU 77 ab", "anna@mail.ru, пишите на Anna@Mail.ru"})
    void aNumberIsFoundHoweverItIsWritten(String asked, String said) {
        assertThat(finds(asked, said)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12, 512 рублей", "5551235, +79215551234"})
    void anotherNumberIsNot(String asked, String said) {
        assertThat(finds(asked, said)).isFalse();
    }

    @Test
    void aSlipIsNoOtherWord() {
        assertThat(Slips.few("торд", List.of("торд"), "торт")).isTrue();
        assertThat(Slips.few("дотсавка", List.of("дотсавк"), "доставк")).isTrue();
        assertThat(Slips.few("дом", List.of("дом"), "торт")).isFalse();
        assertThat(Slips.few("да", List.of("да"), "на")).isFalse();
    }

    @Test
    void aSnippetIsCutAtWordsAndMarksThem() {
        String text = "а ".repeat(100) + "Хочу торт с вишней" + " б".repeat(200);
        List<Snippet.Part> parts = Snippet.of(text, words.of(text).stream().filter(word -> word.keys().contains("торт")).toList());
        assertThat(parts.stream().filter(Snippet.Part::hit).map(Snippet.Part::text)).containsExactly("торт");
        assertThat(parts.get(0).text()).startsWith("…").endsWith("Хочу ");
        assertThat(parts.get(parts.size() - 1).text()).endsWith("…");
        assertThat(parts.stream().mapToInt(part -> part.text().length()).sum()).isLessThan(200);
    }

    @Test
    void placesAreReadAsTheyWereWritten() {
        int[] places = {0, 5, 32_767, 16_384};
        assertThat(Places.read(Places.write(places, 4)).stream().boxed()).containsExactly(0, 5, 16_384, 32_767);
        assertThat(Stream.of(1L, 32_767L, 32_768L, 10_000_000L).map(seq -> Places.seq(Places.block(seq), Places.place(seq)))).containsExactly(1L, 32_767L, 32_768L, 10_000_000L);
    }
}
