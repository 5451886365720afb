package ordnung.connector.common;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import org.jspecify.annotations.Nullable;

/**
 * An account's settings, read one by one; every fault is gathered and told at once by {@link #done}. White space around a value is no fault.
 * After a fault a reader gives a harmless value, so that reading can go on.
 */
public final class SettingValues {
    private static final int LONGEST = 4096;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern WORD = Pattern.compile("[!-~]{1," + LONGEST + "}");

    private final List<Setting> asked;
    private final Map<String, Object> values;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param what  whose settings they are, for the fault of an unknown one: {@code a VK community} */
    public SettingValues(List<Setting> asked, Map<String, Object> values, String what) {
        this.asked = asked;
        this.values = values;
        values.keySet().stream().filter(key -> asked.stream().noneMatch(setting -> setting.key().equals(key)))
                .forEach(key -> faults.put(key, "is not a setting of " + what));
    }

    /** Becomes part of an address: letters, digits, hyphens and underscores only, so that it leads nowhere else. */
    public String id(String key, String otherwise) {
        return matching(key, ID, otherwise);
    }

    /** Goes into a header: one word of printable Latin characters. */
    public String word(String key) {
        return matching(key, WORD, "must be one word of printable Latin characters, at most " + LONGEST);
    }

    /** "" where it is missing and need not be there. */
    public String matching(String key, Pattern shape, String otherwise) {
        String value = string(key);
        if (value.isEmpty() && setting(key).required()) {
            faults.put(key, "is required");
        } else if (!value.isEmpty() && !shape.matcher(value).matches()) {
            faults.put(key, otherwise);
        }
        return value;
    }

    public String choice(String key) {
        String value = string(key);
        List<String> choices = setting(key).choices();
        if (!value.isEmpty() && !choices.contains(value)) {
            faults.put(key, "must be one of " + String.join(", ", choices));
        }
        return value.isEmpty() ? choices.get(0) : value;
    }

    /** Empty where there is none. */
    public List<String> list(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(each -> ((String) each).strip()).filter(each -> !each.isEmpty()).toList();
        }
        faults.put(key, "must be a list of texts");
        return List.of();
    }

    /** {@link Setting#API_BASE_URL}, without a slash at the end; {@code usual} where it is not set. */
    public URI base(URI usual) {
        String key = Setting.API_BASE_URL.key();
        String address = string(key).replaceAll("/+$", "");
        if (address.isEmpty()) {
            if (!string(key).isEmpty()) {
                faults.put(key, "must be an http or https address without user, query or fragment");
            }
            return usual;
        }
        URI base = web(address);
        if (base == null) {
            faults.put(key, "must be an http or https address without user, query or fragment");
        }
        return base == null ? usual : base;
    }

    private static @Nullable URI web(String address) {
        try {
            URI base = URI.create(address);
            boolean web = "https".equalsIgnoreCase(base.getScheme()) || "http".equalsIgnoreCase(base.getScheme());
            return web && base.getHost() != null && base.getRawUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null
                    ? base : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** A further fault that only the channel knows of. */
    public void fault(String key, String sentence) {
        faults.putIfAbsent(key, sentence);
    }

    /** @throws InvalidSettings  naming every setting at fault */
    public void done() {
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
    }

    private String string(String key) {
        Object value = values.get(key);
        if (value instanceof String text) {
            return text.strip();
        }
        if (value != null) {
            faults.put(key, "must be a text");
        }
        return "";
    }

    private Setting setting(String key) {
        return asked.stream().filter(each -> each.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No setting " + key));
    }
}
