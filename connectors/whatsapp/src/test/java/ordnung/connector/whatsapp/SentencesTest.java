package ordnung.connector.whatsapp;

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
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ordnung.connector.whatsapp.graph.ErrorCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever WhatsApp's connector says to a person has its Russian and its Ukrainian words. */
class SentencesTest {
    private static final Pattern WHOLE_SENTENCE = Pattern.compile("\"([A-Z][^\"]* [^\"]*\\.)\"");

    private final Map<String, JsonNode> translated = new HashMap<>();

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = WhatsAppConnectorFactory.class.getResourceAsStream("sentences.json")) {
            new ObjectMapper().readTree(Objects.requireNonNull(file)).forEach(each -> translated.put(each.path("en").asText(), each));
        }
    }

    @Test
    void everyCodesMeaningIsTranslated() {
        List<String> meanings = IntStream.rangeClosed(0, 200_000).mapToObj(ErrorCodes::meaning).filter(Objects::nonNull)
                .map(ErrorCodes.Meaning::sentence).distinct().toList();
        assertThat(meanings).hasSizeGreaterThan(40).allSatisfy(this::isTranslated);
    }

    @Test
    void aCodeThatNobodyKnowsIsTranslated() {
        assertThat(ErrorCodes.error(999_999, false).message().replace("999999", "{}")).satisfies(this::isTranslated);
    }

    @Test
    void everySentenceOfTheSourceIsTranslated() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> said = sources.filter(Files::isRegularFile).map(SentencesTest::text).flatMap(source -> WHOLE_SENTENCE.matcher(source).results())
                    .map((MatchResult found) -> found.group(1)).distinct().toList();
            assertThat(said).hasSizeGreaterThan(60).allSatisfy(this::isTranslated);
        }
    }

    private void isTranslated(String sentence) {
        assertThat(translated).containsKey(sentence);
        assertThat(List.of("ru", "uk")).allSatisfy(language -> assertThat(translated.get(sentence).path(language).asText()).isNotBlank());
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
