package ordnung.connector.siteform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object as a form: an array of values is a field with several, an object within is flattened to {@code outer[inner]}. */
final class JsonForm {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonForm() {
    }

    static Optional<Form> read(byte[] body) {
        try {
            if (!(JSON.readTree(body) instanceof ObjectNode object)) {
                return Optional.empty();
            }
            List<Form.Field> fields = new ArrayList<>();
            object.fields().forEachRemaining(entry -> flatten(entry.getKey(), entry.getValue(), fields));
            return Optional.of(new Form(fields, List.of()));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** Depth is bounded by Jackson's own limit of 1000. */
    private static void flatten(String name, JsonNode node, List<Form.Field> fields) {
        if (node.isObject()) {
            node.fields().forEachRemaining(entry -> flatten(name + "[" + entry.getKey() + "]", entry.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(node.get(i).isContainerNode() ? name + "[" + i + "]" : name, node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.add(new Form.Field(name, node.asText()));
        }
    }

    static String write(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException mapsOfTextAlwaysWrite) {
            throw new IllegalStateException(mapsOfTextAlwaysWrite);
        }
    }
}
