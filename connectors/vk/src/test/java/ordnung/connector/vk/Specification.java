package ordnung.connector.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * VK's own schema of its objects and methods (github.com/VKCOM/vk-api-schema). It is nearly JSON Schema: only that a property says of itself whether
 * it is required, which is put right here.
 */
final class Specification {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://specification.example/";

    private final Path folder;
    private final JsonSchemaFactory schemas;

    Specification(Path folder) {
        this.folder = folder;
        this.schemas = JsonSchemaFactory.getInstance(VersionFlag.V7, builder -> builder.schemaLoaders(loaders -> loaders.schemas(this::file)));
    }

    /** What is wrong with an object by this definition: {@code callback/objects.json#/definitions/callback_message_object}. */
    List<String> faults(String definition, JsonNode object) {
        return faults(JsonNodeFactory.instance.objectNode().put("$ref", "../" + definition), object);
    }

    /** What is wrong with a method's parameters, as a form has them. */
    List<String> faults(String method, Map<String, String> form) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (JsonNode parameter : method(method).path("parameters")) {
            String name = parameter.path("name").asText();
            properties.set(name, strict(parameter));
            if (parameter.path("required").asBoolean()) {
                required.add(name);
            }
            if (form.containsKey(name)) {
                values.set(name, typed(parameter, form.get(name)));
            }
        }
        List<String> faults = new ArrayList<>(faults(schema, values));
        form.keySet().stream().filter(name -> !properties.has(name) && !name.equals("v")).forEach(name -> faults.add("unknown " + name));
        return faults;
    }

    private List<String> faults(ObjectNode schema, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(BASE + "asked/schema.json"), schema).validate(value).stream().map(Object::toString).toList();
    }

    private JsonNode method(String name) {
        for (JsonNode method : json(folder.resolve(name.substring(0, name.indexOf('.'))).resolve("methods.json")).path("methods")) {
            if (method.path("name").asText().equals(name)) {
                return method;
            }
        }
        throw new AssertionError("VK has no method " + name);
    }

    /** A text whose shape is defined elsewhere is JSON within the form. */
    private static JsonNode typed(JsonNode parameter, String value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (parameter.has("$ref")) {
            return json(value);
        }
        return switch (parameter.path("type").asText()) {
            case "integer", "number" -> json(value);
            case "boolean" -> make.booleanNode(value.equals("1"));
            case "array" -> list(parameter.path("items"), value);
            default -> make.textNode(value);
        };
    }

    private static JsonNode list(JsonNode items, String value) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Stream.of(value.split(",")).forEach(each -> list.add(items.path("type").asText().equals("integer") ? json(each)
                : JsonNodeFactory.instance.textNode(each)));
        return list;
    }

    private String file(String address) {
        return strict(json(folder.resolve(address.substring(BASE.length())))).toString();
    }

    /** {@code "required": true} of a property becomes an entry in the list of its object; what is beside a reference counts for nothing. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode out = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> out.add(strict(item)));
            return out;
        } else if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        node.properties().forEach(field -> {
            if (field.getKey().equals("properties")) {
                field.getValue().properties().stream().filter(property -> property.getValue().path("required").asBoolean())
                        .forEach(property -> required.add(property.getKey()));
            }
            boolean aside = List.of("required", "$schema", "discriminator").contains(field.getKey()) && !field.getValue().has("type");
            if (!aside) {
                out.set(field.getKey(), strict(field.getValue()));
            }
        });
        if (!required.isEmpty()) {
            out.set("required", required);
        }
        return out;
    }

    /** What is no JSON stays text, which is no number and no object. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
