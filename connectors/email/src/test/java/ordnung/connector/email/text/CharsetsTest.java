package ordnung.connector.email.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A letter is legible whatever its program says about it. */
class CharsetsTest {
    private static final String TEXT = "Здравствуйте, сколько стоит торт?";

    @TestFactory
    Stream<DynamicTest> anyNameOfACharsetWillDo() {
        return Stream.of("windows-1251:windows-1251", "KOI8-R:koi8-r", "windows-1251:win-1251", "windows-1251:cp1251", "KOI8-R:koi8", "UTF-8:utf8",
                "UTF-8:\"UTF-8\"", "windows-1251:x-unknown", "KOI8-R:x-unknown", "windows-1251:us-ascii", "KOI8-R:", "windows-1251:", "UTF-8:",
                "windows-1251:utf-8", "UTF-8:us-ascii", "windows-1251:no such charset").map(each -> DynamicTest.dynamicTest(each, () -> {
                    String[] names = each.split(":", 2);
                    assertThat(Charsets.decode(TEXT.getBytes(Charset.forName(names[0])), names[1].isEmpty() ? null : names[1])).isEqualTo(TEXT);
                }));
    }

    @Test
    void aBrokenPlaceCostsNoOtherLetters() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.decode(Arrays.copyOf(utf8, utf8.length - 2), "utf-8")).startsWith("Здравствуйте, сколько стоит тор");
    }

    @Test
    void brokenLinesAreJoinedAgain() {
        assertThat(FlowedText.joined("Длинная \nстрока\n> цитата \n> дальше\n-- \nАнна", false)).isEqualTo(
                "Длинная строка\n> цитата дальше\n-- \nАнна");
        assertThat(FlowedText.joined("сло \nво", true)).isEqualTo("слово");
    }
}
