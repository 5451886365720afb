package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the documentation says of a JSON object: its fields and nothing else. */
final class Shape {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private record Field(boolean required, String rule, Predicate<JsonNode> fits, @Nullable Shape inner) {
    }

    static Shape object() {
        return new Shape();
    }

    /** Required unless it may be empty. */
    Shape text(String name, int least, int most) {
        return with(name, least > 0, "must be a text of " + least + " to " + most + " characters",
                value -> value.isTextual() && value.textValue().length() >= least && value.textValue().length() <= most);
    }

    Shape whole(String name, boolean required, long least, long most) {
        return with(name, required, "must be a whole number from " + least + " to " + most,
                value -> value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= least && value.longValue() <= most);
    }

    Shape flag(String name) {
        return with(name, false, "must be true or false", JsonNode::isBoolean);
    }

    Shape oneOf(String name, String... words) {
        return with(name, false, "must be one of " + List.of(words), value -> value.isTextual() && Set.of(words).contains(value.textValue()));
    }

    Shape time(String name, boolean required) {
        return with(name, required, "must be a time in RFC 3339",
                value -> value.isTextual() && value.textValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
    }

    Shape inner(String name, boolean required, Shape shape) {
        fields.put(name, new Field(required, "must be an object", JsonNode::isObject, shape));
        return this;
    }

    Shape list(String name, Shape element) {
        fields.put(name, new Field(true, "must be a list that is not empty", value -> value.isArray() && !value.isEmpty(), element));
        return this;
    }

    private Shape with(String name, boolean required, String rule, Predicate<JsonNode> fits) {
        fields.put(name, new Field(required, rule, fits, null));
        return this;
    }

    List<String> faults(JsonNode json) {
        if (!json.isObject()) {
            return List.of("the body must be a JSON object");
        }
        List<String> faults = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(fields.keySet());
        unknown.forEach(name -> faults.add(name + " is not documented"));
        fields.forEach((name, field) -> check(name, field, json.get(name), faults));
        return faults;
    }

    private static void check(String name, Field field, @Nullable JsonNode value, List<String> faults) {
        if (value == null) {
            if (field.required()) {
                faults.add(name + " is required");
            }
        } else if (!field.fits().test(value)) {
            faults.add(name + " " + field.rule());
        } else if (field.inner() != null) {
            (value.isArray() ? value : List.of(value)).forEach(item -> field.inner().faults(item).forEach(fault -> faults.add(name + ": " + fault)));
        }
    }
}
