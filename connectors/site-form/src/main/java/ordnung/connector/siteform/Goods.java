package ordnung.connector.siteform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was put in the cart: single values, or the parts of each product ({@code payment[products][0][name]}). */
record Goods(List<String> lines, List<Map<String, String>> products) {
    private static final Pattern PART = Pattern.compile("^(.*)\\[(\\d+)]\\[([^\\]]+)]$");

    static Goods of(List<Form.Field> fields) {
        List<String> lines = new ArrayList<>();
        Map<String, Map<String, String>> products = new LinkedHashMap<>();
        for (Form.Field field : fields) {
            Matcher part = PART.matcher(field.name());
            if (part.matches()) {
                products.computeIfAbsent(part.group(1) + part.group(2), index -> new LinkedHashMap<>())
                        .merge(part.group(3), field.value(), (one, other) -> one + ", " + other);
            } else {
                lines.add(field.value().strip());
            }
        }
        products.values().forEach(product -> lines.add(line(product)));
        return new Goods(lines, List.copyOf(products.values()));
    }

    private static String line(Map<String, String> product) {
        String name = product.getOrDefault("name", product.getOrDefault("title", product.getOrDefault("sku", "")));
        String quantity = product.getOrDefault("quantity", product.getOrDefault("count", ""));
        return name.isEmpty() ? String.join(", ", product.values()) : quantity.isEmpty() ? name : name + " × " + quantity;
    }
}
