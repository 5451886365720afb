package ordnung.hub.channels;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Setting;
import ordnung.hub.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What an account was told, by setting. Made only of what the channel knows; what is required and missing is a fault too. Never in a log: secrets
 * are among the values.
 */
final class Settings {
    private static final int LONGEST_TEXT = 4000;

    private final ConnectorFactory channel;
    private final Map<String, Object> values;

    private Settings(ConnectorFactory channel, Map<String, Object> values) {
        this.channel = channel;
        this.values = values;
    }

    /** As it was stored. */
    static Settings of(ConnectorFactory channel, Map<String, Object> open, Map<String, Object> secret) {
        Map<String, Object> values = new LinkedHashMap<>(open);
        values.putAll(secret);
        return new Settings(channel, values);
    }

    /** With a person's changes: an absent key stays as it is, so does a secret left empty, null takes a setting away. Faults go to {@code check}. */
    Settings with(Map<String, @Nullable Object> changes, FieldCheck check) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        changes.forEach((key, value) -> {
            Setting setting = setting(key);
            if (setting == null) {
                check.fault("settings." + key, "is not a setting of " + channel.channel());
            } else if (value == null) {
                merged.remove(key);
            } else if (!(setting.secret() && "".equals(value))) {
                merged.put(key, value instanceof String text ? text.strip() : value);
                fault(setting, value, check);
            }
        });
        channel.settings().stream().filter(setting -> setting.required() && isEmpty(merged.get(setting.key())))
                .forEach(setting -> check.fault("settings." + setting.key(), "is required"));
        return new Settings(channel, merged);
    }

    private @Nullable Setting setting(String key) {
        return channel.settings().stream().filter(setting -> setting.key().equals(key)).findFirst()
                .orElse(Setting.API_BASE_URL.key().equals(key) ? Setting.API_BASE_URL : null);
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || "".equals(value);
    }

    private static void fault(Setting setting, Object value, FieldCheck check) {
        String field = "settings." + setting.key();
        switch (setting.shape()) {
            case TEXT, HOST -> text(field, value, check);
            case URL -> {
                if (!isHttpUrl(value)) {
                    check.fault(field, "must be an http or https address");
                }
            }
            case CHOICE -> {
                if (!"".equals(value)) {
                    check.oneOf(field, value instanceof String text ? text.strip() : null, setting.choices());
                }
            }
            case LIST -> {
                if (!(value instanceof List<?> list) || !areTexts(list)) {
                    check.fault(field, "must be a list of texts");
                }
            }
            case MAP -> {
                if (!(value instanceof Map<?, ?> map) || !areTexts(map.values())) {
                    check.fault(field, "must be an object whose values are texts");
                }
            }
        }
    }

    private static void text(String field, Object value, FieldCheck check) {
        if (value instanceof String text) {
            check.text(field, text, 0, LONGEST_TEXT);
        } else {
            check.fault(field, "must be a text");
        }
    }

    private static boolean areTexts(Collection<?> values) {
        return values.stream().allMatch(value -> value instanceof String text && text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0);
    }

    private static boolean isHttpUrl(Object value) {
        try {
            URI uri = URI.create(value.toString().strip());
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    Map<String, Object> all() {
        return Map.copyOf(values);
    }

    Map<String, Object> open() {
        return pick(setting -> !setting.secret());
    }

    Map<String, Object> secret() {
        return pick(Setting::secret);
    }

    @Nullable URI apiBaseUrl() {
        return values.get(Setting.API_BASE_URL.key()) instanceof String text && !text.isEmpty() ? URI.create(text) : null;
    }

    /** Servers that the account's owner named, in lower case. */
    Set<String> hosts() {
        return channel.settings().stream().filter(setting -> setting.shape() == Setting.Shape.HOST).map(setting -> values.get(setting.key()))
                .filter(String.class::isInstance).map(host -> ((String) host).strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private Map<String, Object> pick(Predicate<Setting> wanted) {
        return values.entrySet().stream()
                .filter(entry -> setting(entry.getKey()) != null && wanted.test(setting(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
