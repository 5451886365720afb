package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import ordnung.connector.whatsapp.graph.ErrorCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What WhatsApp's codes mean has its Russian and its Ukrainian words. */
class SentencesTest {
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

    private void isTranslated(String sentence) {
        assertThat(translated).containsKey(sentence);
        assertThat(List.of("ru", "uk")).allSatisfy(language -> assertThat(translated.get(sentence).path(language).asText()).isNotBlank());
    }
}
