package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import org.junit.jupiter.api.Test;

class WildberriesSettingsTest {

    @Test
    void withoutABaseEachPartHasItsHost() {
        assertThat(WildberriesSettings.from(Map.of("token", "t")).hosts().all()).hasSize(3);
        assertThat(WildberriesSettings.from(Map.of("token", "t", "apiBaseUrl", " ")).hosts().chats().getHost()).isEqualTo("buyer-chat-api.wildberries.ru");
    }

    @Test
    void aBaseStandsInForAll() {
        assertThat(WildberriesSettings.from(Map.of("token", "t", "apiBaseUrl", "http://127.0.0.1:9/wb/")).hosts().all())
                .containsExactly(URI.create("http://127.0.0.1:9/wb"));
    }

    @Test
    void aTokenThatWouldBreakAHeaderIsNamedAndNotRepeated() {
        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class, () -> WildberriesSettings.from(Map.of("token", "top secret")));
        assertThat(refusal.faults()).containsOnlyKeys("token");
        assertThat(refusal.faults().toString()).doesNotContain("top secret");
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(WildberriesSettings.from(Map.of("token", "top-secret")).toString()).doesNotContain("top-secret");
    }
}
