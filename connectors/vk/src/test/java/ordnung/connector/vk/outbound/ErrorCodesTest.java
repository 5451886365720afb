package ordnung.connector.vk.outbound;

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
import java.util.stream.Stream;
import ordnung.connector.SendResult;
import ordnung.connector.vk.VkConnectorFactory;
import org.junit.jupiter.api.Test;

/** What VK's codes mean for a message, and that people can read it. */
class ErrorCodesTest {

    @Test
    void passingFaultsAreTriedAgain() {
        assertThat(Stream.of(1, 6, 9, 10, 29, 36)).allSatisfy(code -> assertThat(ErrorCodes.result(code)).isInstanceOf(SendResult.Retry.class));
    }

    @Test
    void aRefusedKeyStopsTheAccount() {
        assertThat(Stream.of(4, 5, 17, 27, 28, 203, 1117)).allSatisfy(code -> assertThat(ErrorCodes.result(code)).isInstanceOf(SendResult.StopAccount.class));
    }

    @Test
    void whatConcernsOneMessageFailsIt() {
        assertThat(Stream.of(7, 14, 15, 100, 900, 901, 902, 911, 914, 917, 925, 936, 943, 945, 950, 987, 3300))
                .allSatisfy(code -> assertThat(ErrorCodes.result(code)).isInstanceOf(SendResult.Failed.class));
    }

    @Test
    void everyCodesMeaningIsTranslated() throws IOException {
        Map<String, JsonNode> translated = new HashMap<>();
        try (InputStream file = VkConnectorFactory.class.getResourceAsStream("sentences.json")) {
            new ObjectMapper().readTree(Objects.requireNonNull(file)).forEach(each -> translated.put(each.path("en").asText(), each));
        }
        List<String> meanings = Stream.concat(IntStream.rangeClosed(0, 5000).mapToObj(ErrorCodes::meaning).filter(Objects::nonNull)
                .map(ErrorCodes.Meaning::sentence), Stream.of("VK refused the request with code {}.")).distinct().toList();

        assertThat(meanings).hasSizeGreaterThan(40).allSatisfy(sentence -> {
            assertThat(translated).containsKey(sentence);
            assertThat(List.of("ru", "uk")).allSatisfy(language -> assertThat(translated.get(sentence).path(language).asText()).isNotBlank());
        });
    }
}
