package ordnung.connector.siteform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;
import org.jspecify.annotations.Nullable;

/**
 * @param key    what a form must show, as {@code ?key=}, the field {@code key} or the header {@code X-Form-Key}
 * @param names  which field means what
 */
record SiteFormSettings(String key, FieldNames names) {
    static final Setting FIELDS = new Setting("fields", false, false, Setting.Shape.MAP);
    static final List<Setting> ASKED = List.of(Setting.secret("key"), FIELDS, Setting.API_BASE_URL);

    static SiteFormSettings of(Map<String, Object> settings) {
        Map<String, String> faults = new LinkedHashMap<>();
        Object key = settings.get("key");
        if (!(key instanceof String text) || text.isBlank()) {
            faults.put("key", "is missing: make up a long word that only your form knows");
        }
        @Nullable Map<Role, List<String>> fields = fields(settings.get("fields"), faults);
        if (settings.get("apiBaseUrl") != null && !isHttpAddress(settings.get("apiBaseUrl"))) {
            faults.put("apiBaseUrl", "must be an http or https address");
        }
        settings.keySet().stream().filter(name -> ASKED.stream().noneMatch(asked -> asked.key().equals(name)))
                .forEach(name -> faults.put(name, "is not a setting of a site form"));
        if (!faults.isEmpty() || fields == null) {
            throw new InvalidSettings(faults);
        }
        return new SiteFormSettings((String) key, new FieldNames(fields));
    }

    private static @Nullable Map<Role, List<String>> fields(@Nullable Object value, Map<String, String> faults) {
        Map<Role, List<String>> fields = new LinkedHashMap<>();
        if (value == null) {
            return fields;
        }
        if (!(value instanceof Map<?, ?> map)) {
            faults.put("fields", "must say for name, phone, mail, message or goods which form field it is");
            return null;
        }
        map.forEach((role, names) -> Role.of(String.valueOf(role)).filter(known -> names instanceof String text && !text.isBlank())
                .ifPresentOrElse(known -> fields.put(known, List.of(((String) names).split("\\s*,\\s*"))),
                        () -> faults.put("fields", "takes name, phone, mail, message and goods, each with the name of a form field")));
        return fields;
    }

    private static boolean isHttpAddress(Object value) {
        try {
            URI uri = URI.create((String) value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException | ClassCastException noAddress) {
            return false;
        }
    }
}
