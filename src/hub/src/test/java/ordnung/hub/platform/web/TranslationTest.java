package ordnung.hub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.hub.Bundles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing is said in one language only: every message has its Ukrainian and its English words, with the same particulars in them. */
class TranslationTest {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}{2,}");
    /** What Russian writes and Ukrainian does not. */
    private static final Pattern RUSSIAN = Pattern.compile("[ыэъёЫЭЪЁ]");
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Names of languages are said in themselves; a page for a site has three of them in its one template; a rule looks for words of customers; places are named. */
    private static final Set<String> SAY_THEM_ALL = Set.of("templates.html", "page.html", "cautions.js", "handset.js");

    @TestFactory
    Stream<DynamicTest> bundles() {
        return Bundles.all().stream().flatMap(bundle -> Stream.of("uk", "en")
            .map(language -> DynamicTest.dynamicTest(bundle.getSimpleName() + " " + language, () -> isWhole(bundle, language))));
    }

    private static void isWhole(Class<?> bundle, String language) {
        Properties translated = Bundles.translated(bundle, language);
        Set<String> said = Arrays.stream(bundle.getMethods()).map(Method::getName).collect(Collectors.toSet());
        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(said);
        for (Method message : bundle.getMethods()) {
            String russian = message.getAnnotation(Message.class).value();
            String text = translated.getProperty(message.getName());
            assertThat(text).as(message.getName()).isNotBlank().doesNotContainPattern(language.equals("en") ? CYRILLIC : RUSSIAN);
            for (Parameter parameter : message.getParameters()) {
                assertThat(text.contains(parameter.getName())).as(message.getName() + " names " + parameter.getName())
                    .isEqualTo(russian.contains(parameter.getName()));
            }
        }
    }

    /** Words stand in bundles alone, where somebody translates them. */
    @Test
    void noTemplateAndNoScriptSpeaksForItself() throws IOException {
        List<String> speaking = Stream.of("templates", "META-INF/resources/ui").flatMap(folder -> files(RESOURCES.resolve(folder)))
            .filter(file -> file.toString().matches(".*\\.(html|js)") && !SAY_THEM_ALL.contains(file.getFileName().toString()))
            .filter(file -> CYRILLIC.matcher(withoutComments(file)).find()).map(Path::toString).toList();
        assertThat(speaking).isEmpty();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutComments(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)\\{!.*?!}", "").replaceAll("(?m)^\\s*(//|/?\\*).*$", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
