package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Bot API's documentation as data: every method and type with its fields, their types, and which are required. Tells what in a request, an answer
 * or an update is against it.
 */
public final class ApiDescription {
    private static final String LIST = "Array of ";

    private final JsonNode methods;
    private final JsonNode types;

    private ApiDescription(JsonNode root) {
        methods = root.path("methods");
        types = root.path("types");
    }

    /** @param file  {@code {"methods": {name: {"fields": [{"name", "types", "required"}]}}, "types": {…}}} */
    public static ApiDescription read(Path file) {
        try {
            return new ApiDescription(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> faults(Call call) {
        JsonNode method = methods.path(call.method());
        ObjectNode told = call.fields().deepCopy();
        call.files().keySet().forEach(field -> told.set(field, JsonNodeFactory.instance.textNode("attach://" + field)));
        return method.isMissingNode() ? List.of("no such method: " + call.method()) : fields(call.method(), method.path("fields"), told);
    }

    /** Of an object that should be of this type. */
    public List<String> faults(String type, JsonNode value) {
        JsonNode described = types.path(type);
        if (described.isMissingNode()) {
            return List.of("no such type: " + type);
        } else if (described.has("subtypes")) {
            return oneOf(type, described.path("subtypes"), value);
        }
        return value.isObject() ? fields(type, described.path("fields"), value) : List.of(type + " must be an object");
    }

    private List<String> fields(String owner, JsonNode described, JsonNode value) {
        List<String> faults = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (JsonNode field : described) {
            String name = field.path("name").asText();
            known.add(name);
            if (value.has(name)) {
                faults.addAll(oneOf(owner + "." + name, field.path("types"), value.path(name)));
            } else if (field.path("required").asBoolean()) {
                faults.add(owner + "." + name + " is missing");
            }
        }
        value.properties().stream().map(Map.Entry::getKey).filter(name -> !known.contains(name))
                .forEach(name -> faults.add(owner + "." + name + " is not documented"));
        return faults;
    }

    /** Nothing where one of the types fits; else what the only one says, or that none fits. */
    private List<String> oneOf(String what, JsonNode choices, JsonNode value) {
        List<String> last = List.of();
        for (JsonNode choice : choices) {
            last = type(what, choice.asText(), value);
            if (last.isEmpty()) {
                return last;
            }
        }
        return choices.size() == 1 ? last : List.of(what + " fits none of " + choices);
    }

    private List<String> type(String what, String type, JsonNode value) {
        if (type.startsWith(LIST)) {
            List<String> faults = new ArrayList<>();
            value.forEach(item -> faults.addAll(type(what, type.substring(LIST.length()), item)));
            return value.isArray() ? faults : List.of(what + " must be a list");
        }
        return switch (type) {
            case "Integer" -> value.isIntegralNumber() ? List.of() : List.of(what + " must be a whole number");
            case "Float" -> value.isNumber() ? List.of() : List.of(what + " must be a number");
            case "String", "InputFile" -> value.isTextual() ? List.of() : List.of(what + " must be a text");
            case "Boolean", "True" -> value.isBoolean() ? List.of() : List.of(what + " must be true or false");
            default -> faults(type, value);
        };
    }
}
