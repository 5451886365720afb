package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import ordnung.connector.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxSettingsTest {

    @Test
    void aTokenAndASecretAreEnough() {
        MaxSettings settings = MaxSettings.from(Map.of("accessToken", " token-1 ", "secret", "secret_1-A"));

        assertThat(settings.accessToken()).isEqualTo("token-1");
        assertThat(settings.apiBase()).hasToString("https://platform-api2.max.ru");
        assertThat(settings.toString()).doesNotContain("token-1").doesNotContain("secret_1-A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "with space", "слово", "a.b.c.d.e"})
    void aSecretIsWhatMaxTakes(String secret) {
        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class, () -> MaxSettings.from(Map.of("accessToken", "t", "secret", secret)));

        assertThat(refusal.faults()).containsOnlyKeys("secret");
    }

    @Test
    void aSecretMayBeAsLongAsMaxTakesAndNoLonger() {
        assertThat(MaxSettings.from(Map.of("accessToken", "t", "secret", "x".repeat(256))).secret()).hasSize(256);
        assertThat(catchThrowableOfType(InvalidSettings.class, () -> MaxSettings.from(Map.of("accessToken", "t", "secret", "x".repeat(257))))).isNotNull();
    }

    @Test
    void aTokenIsOneWord() {
        assertThat(catchThrowableOfType(InvalidSettings.class, () -> MaxSettings.from(Map.of("accessToken", "Bearer t", "secret", "secret"))).faults())
                .containsOnlyKeys("accessToken");
    }
}
