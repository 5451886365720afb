package ordnung.hub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ordnung.hub.Bundles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is counted is counted rightly in each language (Unicode CLDR, cardinal rules for ru, uk and en), in every message there is. */
class CountedWordsTest {
    private static final Pattern FORMS = Pattern.compile("(\\w+)\\.form\\(([^)]*)\\)");
    /** A number and a word beside it: where that is one thing or many, the word has to know; English ones that describe do not. Units are written short. */
    private static final Pattern BARE = Pattern.compile("\\{(\\w+)} (?!(?:мин|ч|с|сек|д|дн|хв|год|шт|из|з|of|min|h|s|d|₽|КБ|МБ|KB|MB|кг)\\b)[\\p{L}]{2,}",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<Long, Integer> SLAVIC = Map.of(0L, 2, 1L, 0, 2L, 1, 5L, 2, 11L, 2, 21L, 0, 22L, 1, 25L, 2, 101L, 0, 111L, 2);

    @TestFactory
    Stream<DynamicTest> messages() {
        return Bundles.all().stream().flatMap(bundle -> Arrays.stream(bundle.getMethods()).filter(CountedWordsTest::counts)
                .flatMap(message -> Bundles.LANGUAGES.stream().map(language -> DynamicTest.dynamicTest(
                        bundle.getSimpleName() + "." + message.getName() + " " + language, () -> isRight(Bundles.text(bundle, message, language), language)))));
    }

    private static boolean counts(Method message) {
        return Arrays.stream(message.getParameterTypes()).anyMatch(type -> type == long.class || type == int.class || type == Long.class || type == Integer.class);
    }

    private static void isRight(String text, String language) {
        if (!language.equals("en")) {
            assertThat(FORMS.matcher(text).replaceAll("")).as("a number beside a word that has one form").doesNotContainPattern(BARE);
        }
        Matcher forms = FORMS.matcher(text);
        while (forms.find()) {
            List<String> words = Arrays.stream(forms.group(2).split(",")).map(each -> each.strip().replaceAll("^'|'$", "")).toList();
            assertThat(words).as(text).hasSize(language.equals("en") ? 2 : 3).doesNotContain("");
            SLAVIC.forEach((n, slavic) -> {
                int wanted = language.equals("en") ? n == 1 ? 0 : 1 : slavic;
                assertThat(said(n, words)).as(n + " in " + text).isEqualTo(words.get(wanted));
            });
        }
    }

    private static String said(long n, List<String> words) {
        return words.size() == 2 ? Plural.form(n, words.get(0), words.get(1)) : Plural.form(n, words.get(0), words.get(1), words.get(2));
    }
}
