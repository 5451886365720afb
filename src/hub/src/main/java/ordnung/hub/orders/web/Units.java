package ordnung.hub.orders.web;

import java.util.Locale;
import java.util.Map;

/** Units of goods as people write them; a unit that nobody here knows stays as it is. */
final class Units {
    private static final Map<String, Map<String, String>> WORDS = Map.of(
        "ru", Map.of("kg", "кг", "g", "г", "pcs", "шт", "set", "набор", "l", "л", "box", "коробка"),
        "uk", Map.of("kg", "кг", "g", "г", "pcs", "шт", "set", "набір", "l", "л", "box", "коробка"));

    private Units() {
    }

    static String text(String unit, Locale locale) {
        return WORDS.getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(unit, unit);
    }
}
