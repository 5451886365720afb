package ordnung.hub.orders.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Units of goods as people write them; a unit that nobody here knows stays as it is. */
public final class Units {
    private static final List<String> KNOWN = List.of("pcs", "kg", "g", "set", "box", "l");
    private static final Map<String, List<String>> NAMES = Map.of(
        "ru", List.of("шт", "кг", "г", "набор", "коробка", "л"), "uk", List.of("шт", "кг", "г", "набір", "коробка", "л"));

    /** One that a form offers. */
    public record Choice(String code, String name) {
    }

    private Units() {
    }

    static String text(String unit, Locale locale) {
        int place = KNOWN.indexOf(unit);
        return place < 0 ? unit : NAMES.getOrDefault(locale.getLanguage(), KNOWN).get(place);
    }

    /** The known ones, and the one that is there. */
    static List<Choice> choices(String present, Locale locale) {
        List<String> codes = new ArrayList<>(KNOWN);
        if (!codes.contains(present)) {
            codes.add(present);
        }
        return codes.stream().map(code -> new Choice(code, text(code, locale))).toList();
    }
}
