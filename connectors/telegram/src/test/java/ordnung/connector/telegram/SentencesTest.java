package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ordnung.connector.InvalidSettings;
import ordnung.connector.SendResult.Failed;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that are put together, and the faults of settings, have their Russian and Ukrainian words, too. */
class SentencesTest {
    private final Map<String, JsonNode> translated = new HashMap<>();

    @BeforeEach
    void read() throws Exception {
        try (InputStream file = TelegramConnectorFactory.class.getResourceAsStream("sentences.json")) {
            new ObjectMapper().readTree(Objects.requireNonNull(file)).forEach(each -> translated.put(each.path("en").asText(), each));
        }
    }

    @Test
    void aCodeThatNobodyKnowsIsTranslated(@TempDir Path folder) {
        Shop shop = new Shop();
        shop.http.answers(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: something new\"}");

        Failed failed = (Failed) Shop.done(shop.connector.send(new Outbox(Outbox.IVAN, folder).text("x")));

        isTranslated(failed.error().message().replace("400", "{}"));
    }

    @Test
    void faultsOfSettingsAreTranslated() {
        for (String key : List.of("botToken", "secretToken", "apiBaseUrl")) {
            Map<String, Object> settings = Shop.settings();
            settings.put(key, "не то");
            InvalidSettings refusal = Assertions.catchThrowableOfType(InvalidSettings.class, () -> TelegramSettings.from(settings));
            isTranslated(refusal.faults().get(key));
        }
    }

    private void isTranslated(String sentence) {
        assertThat(translated).containsKey(sentence);
        assertThat(List.of("ru", "uk")).allSatisfy(language -> assertThat(translated.get(sentence).path(language).asText()).isNotBlank());
    }
}
