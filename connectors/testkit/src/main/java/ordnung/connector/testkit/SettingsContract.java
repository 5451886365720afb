package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import ordnung.connector.Setting.Shape;
import org.junit.jupiter.api.Test;

/** A factory is found, says what it needs, and refuses what it cannot work with in words that give no secret away. */
interface SettingsContract extends ChannelUnderTest {

    @Test
    default void factoryIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).extracting(ConnectorFactory::channel).contains(factory().channel());
    }

    @Test
    default void channelIsLowerCaseWordsJoinedByHyphens() {
        assertThat(factory().channel()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    @Test
    default void settingsAreNamedOnceAndTakeAnApiBaseUrl() {
        assertThat(factory().settings()).extracting(Setting::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
        assertThat(factory().settings()).contains(Setting.API_BASE_URL);
    }

    @Test
    default void validSettingsConnectWithoutReachingForAnything() {
        assertThatCode(this::offline).doesNotThrowAnyException();
    }

    @Test
    default void apiBaseUrlMayBeMissing() {
        assertThatCode(() -> connect(without(Setting.API_BASE_URL.key()))).doesNotThrowAnyException();
    }

    @Test
    default void missingSettingIsNamed() {
        for (Setting setting : required()) {
            assertThat(refused(without(setting.key())).faults()).as("without %s", setting.key()).containsOnlyKeys(setting.key());
        }
    }

    @Test
    default void allMissingSettingsAreNamedAtOnce() {
        if (!required().isEmpty()) {
            String[] keys = required().stream().map(Setting::key).toArray(String[]::new);
            assertThat(refused(Map.of()).faults()).containsOnlyKeys(keys);
        }
    }

    @Test
    default void blankSettingIsNamed() {
        for (Setting setting : required()) {
            if (setting.shape() == Shape.TEXT || setting.shape() == Shape.URL) {
                assertThat(refused(with(setting.key(), " \t")).faults()).as("blank %s", setting.key()).containsOnlyKeys(setting.key());
            }
        }
    }

    @Test
    default void settingOfAnotherShapeIsNamed() {
        for (Setting setting : factory().settings()) {
            Object wrong = setting.shape() == Shape.TEXT || setting.shape() == Shape.URL ? List.of(List.of("wrong")) : 42;
            assertThat(refused(with(setting.key(), wrong)).faults()).as("wrong shape of %s", setting.key()).containsOnlyKeys(setting.key());
        }
    }

    @Test
    default void apiBaseUrlMustBeAnHttpAddress() {
        for (String wrong : List.of("ftp://files.example", "no address", "javascript:alert(1)", "http://", "//host.example")) {
            assertThat(refused(with(Setting.API_BASE_URL.key(), wrong)).faults()).as(wrong).containsOnlyKeys(Setting.API_BASE_URL.key());
        }
    }

    @Test
    default void unknownSettingIsNamed() {
        assertThat(refused(with("noSuchSetting", "x")).faults()).containsOnlyKeys("noSuchSetting");
    }

    @Test
    default void refusalRepeatsNoSecret() {
        for (Setting secret : factory().settings().stream().filter(Setting::secret).toList()) {
            Map<String, Object> settings = with(secret.key(), List.of("top-secret-value"));
            settings.put("noSuchSetting", "x");
            InvalidSettings refusal = refused(settings);
            assertThat(refusal.getMessage() + refusal.faults()).doesNotContain("top-secret-value")
                    .doesNotContain(secrets().toArray(String[]::new));
        }
    }

    private List<Setting> required() {
        return factory().settings().stream().filter(Setting::required).toList();
    }

    private List<String> secrets() {
        return factory().settings().stream().filter(Setting::secret).map(secret -> String.valueOf(valid().get(secret.key()))).toList();
    }

    private Map<String, Object> valid() {
        return settings("http://127.0.0.1:9");
    }

    private Map<String, Object> without(String key) {
        Map<String, Object> settings = new HashMap<>(valid());
        settings.remove(key);
        return settings;
    }

    private Map<String, Object> with(String key, Object value) {
        Map<String, Object> settings = new HashMap<>(valid());
        settings.put(key, value);
        return settings;
    }

    private void connect(Map<String, Object> settings) {
        factory().connect(settings, request -> {
            throw new AssertionError("reached for the network");
        }, clock());
    }

    private InvalidSettings refused(Map<String, Object> settings) {
        InvalidSettings refusal = catchThrowableOfType(InvalidSettings.class, () -> connect(settings));
        assertThat(refusal).as("settings should have been refused").isNotNull();
        assertThat(refusal.faults().values()).allMatch(sentence -> !sentence.isBlank());
        return refusal;
    }
}
