package ordnung.hub.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LongTextTest {

    @Test
    void whatFitsStaysWhole() {
        assertThat(LongText.parts("Торт готов. Ждём вас!", 21)).containsExactly("Торт готов. Ждём вас!");
    }

    @Test
    void paragraphsAreTheBestSeam() {
        assertThat(LongText.parts("Первый абзац. Ещё слово.\n\nВторой абзац", 30)).containsExactly("Первый абзац. Ещё слово.", "Второй абзац");
    }

    @Test
    void thenSentencesThenWords() {
        assertThat(LongText.parts("Одно предложение. Второе же", 20)).containsExactly("Одно предложение.", "Второе же");
        assertThat(LongText.parts("одно два три", 9)).containsExactly("одно два", "три");
    }

    @Test
    void aCharacterIsNeverCut() {
        assertThat(LongText.parts("🎂🎂🎂", 3)).containsExactly("🎂", "🎂", "🎂");
    }

    @Property
    void nothingButWhiteSpaceIsLost(@ForAll @StringLength(max = 300) String text, @ForAll @IntRange(min = 2, max = 60) int most) {
        List<String> parts = LongText.parts(text, most);
        assertThat(parts).allMatch(part -> part.length() <= most);
        assertThat(words(String.join("", parts))).isEqualTo(words(text));
    }

    private static String words(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
