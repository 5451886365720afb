package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;

/**
 * A method that was called, and what it was told, in JSON or as a form.
 *
 * @param token   as the address had it
 * @param fields  files are not among them
 * @param files   by field
 */
record Call(String token, String method, ObjectNode fields, Map<String, Part> files) {
    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/(\\w+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** In a form these are JSON, all others are text. */
    private static final Set<String> SERIALIZED = Set.of("chat_id", "latitude", "longitude", "reply_parameters", "reply_markup", "caption_entities",
            "allowed_updates", "disable_content_type_detection");
    private static final Call NONE = new Call("", "", JsonNodeFactory.instance.objectNode(), Map.of());

    static Call of(Recorded request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return NONE;
        }
        ObjectNode fields = request.json() instanceof ObjectNode json ? json : JsonNodeFactory.instance.objectNode();
        Map<String, Part> files = new LinkedHashMap<>();
        for (Part part : request.parts()) {
            if (part.fileName() != null) {
                files.put(part.name(), part);
            } else {
                fields.set(part.name(), value(part));
            }
        }
        return new Call(path.group(1), path.group(2), fields, files);
    }

    private static JsonNode value(Part part) {
        try {
            return SERIALIZED.contains(part.name()) ? JSON.readTree(part.text()) : JsonNodeFactory.instance.textNode(part.text());
        } catch (IOException noJson) {
            return JsonNodeFactory.instance.textNode(part.text());
        }
    }

    boolean sends() {
        return method.startsWith("send");
    }

    String text(String field) {
        return fields.path(field).asText("");
    }
}
