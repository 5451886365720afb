package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ordnung.connector.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a connector says to a person, and whatever it asks of one, has its Russian, Ukrainian and English words. */
interface WordsContract extends ChannelUnderTest {
    Pattern WHOLE_SENTENCE = Pattern.compile("\"([A-Z][^\"]* [^\"]*\\.)\"");
    /** What a setting is not, told beside its field. */
    Pattern FAULT = Pattern.compile("\"(must [^\"]{4,})\"(?!\\s*\\+)");
    List<String> LANGUAGES = List.of("ru", "uk", "en");

    @Test
    default void everySentenceOfTheSourceIsTranslated() {
        Map<String, JsonNode> translated = new HashMap<>();
        JsonNode sentences = read("sentences.json");
        if (sentences != null) {
            sentences.forEach(each -> translated.put(each.path("en").asText(), each));
        }
        for (String sentence : sentences()) {
            assertThat(translated).containsKey(sentence);
            assertThat(LANGUAGES).as(sentence).allSatisfy(language -> assertThat(translated.get(sentence).path(language).asText()).isNotBlank());
        }
    }

    @Test
    default void everySettingIsExplained() {
        JsonNode page = read("channel.json");
        assertThat(page).as("channel.json beside the factory").isNotNull();
        inEveryLanguage("name", page.path("name"));
        for (Setting setting : factory().settings()) {
            if (!setting.key().equals(Setting.API_BASE_URL.key())) {
                JsonNode words = page.path("settings").path(setting.key());
                inEveryLanguage("label of " + setting.key(), words.path("label"));
                inEveryLanguage("where of " + setting.key(), words.path("where"));
                setting.choices().forEach(choice -> inEveryLanguage("choice " + choice, words.path("choices").path(choice)));
            }
        }
        inEveryLanguage("after", page.path("after"));
    }

    private static void inEveryLanguage(String what, JsonNode words) {
        assertThat(LANGUAGES).as(what).allSatisfy(language -> assertThat(words.path(language).asText()).isNotBlank());
    }

    /** Sentences that end in a full stop, and faults of settings; what joins several literals is not found and has a test of its own. */
    private List<String> sentences() {
        try (Stream<Path> sources = Files.walk(sources())) {
            return sources.filter(Files::isRegularFile).filter(source -> !source.toString().contains("/fake/")).map(WordsContract::text)
                    .flatMap(source -> Stream.of(WHOLE_SENTENCE, FAULT).flatMap(shape -> shape.matcher(source).results())).map((MatchResult found) -> found.group(1)).distinct().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable JsonNode read(String name) {
        try (InputStream file = factory().getClass().getResourceAsStream(name)) {
            return file == null ? null : new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
